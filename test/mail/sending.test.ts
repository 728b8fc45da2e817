import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  HandOverUncertain,
  MailRefused,
  MailServerAway,
  smtpTransport,
  type OutgoingMail,
} from '../../src/mail/index.js';
import { layOut } from '../../src/mail/layout.js';
import type { WrittenMail } from '../../src/mail/mail.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';

const MAIL_FROM = 'Agilomètre <agilometre@essai.example>';

const WRITTEN: WrittenMail = {
  subject: 'Déjà l’été : « à vous », 日本',
  paragraphs: ['Bonjour Zoé <zoe> & "compagnie",', `Un mot de ${'é'.repeat(300)} lettres.`],
  action: { label: 'Commencer le test', url: `https://essai.example/t/${'a'.repeat(90)}?x=1&y=2` },
  closing: ['À bientôt.'],
};

const letter = (to: string, written = WRITTEN): OutgoingMail => ({
  id: '0190a000-0000-7000-8000-000000000002',
  to,
  ...layOut(written, { locale: 'fr', organisationName: 'Maison <Essai>' }),
});

describe('a mail as it arrives on a real server', () => {
  let server: MailServer;
  const transport = (patienceMs = 5_000) => smtpTransport({ smtpUrl: server.url, mailFrom: MAIL_FROM, patienceMs });

  beforeAll(async () => {
    server = await startMailServer();
  });

  afterAll(() => server.stop());

  it('is readable as plain text and as a page, in its language, accents whole, nothing to fetch', async () => {
    await transport().send(letter('zoe@essai.example'));
    const { parsed, raw } = await server.waitFor('zoe@essai.example');
    const html = String(parsed.html);
    expect(parsed.subject).toBe(WRITTEN.subject);
    expect(parsed.from?.value[0]?.name).toBe('Agilomètre');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m);
    for (const words of ['Bonjour Zoé <zoe> & "compagnie",', WRITTEN.action?.url, 'À bientôt.', 'Maison <Essai>']) {
      expect(parsed.text).toContain(words);
    }
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Bonjour Zoé &lt;zoe&gt; &amp; &quot;compagnie&quot;,');
    expect(html).toContain('connue de Maison &lt;Essai&gt;');
    expect(html).toContain(`>https://essai.example/t/${'a'.repeat(90)}?x=1&amp;y=2</a>`);
    expect(html).not.toMatch(/<img|<link|src=|url\(|@import|<script/i);
  });

  it('cannot be given another header or another recipient', async () => {
    const sly = { ...WRITTEN, subject: 'Bonjour\r\nBcc: tous@essai.example\r\n\r\nPerdu' };
    await transport().send(letter('lea@essai.example', sly));
    const { parsed, to } = await server.waitFor('lea@essai.example');
    expect(to).toEqual(['lea@essai.example']);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.subject).toBe('Bonjour Bcc: tous@essai.example Perdu');
    for (const address of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>', 'a@']) {
      await expect(transport().send(letter(address))).rejects.toBeInstanceOf(MailRefused);
    }
  });

  it('leads to web addresses only', () => {
    const action = { label: 'Ici', url: 'javascript:alert(1)' };
    expect(() => layOut({ ...WRITTEN, action }, { locale: 'fr', organisationName: 'X' })).toThrow();
  });

  it('tells a refusal for good, one to try again, and a server that is away', async () => {
    server.refuses = () => ({ code: 550, words: 'no such mailbox' });
    await expect(transport().send(letter('a@b.example'))).rejects.toThrow(/no such mailbox/);
    await expect(transport().send(letter('a@b.example'))).rejects.toBeInstanceOf(MailRefused);
    server.refuses = () => ({ code: 451, words: 'come back later' });
    const later = await transport()
      .send(letter('a@b.example'))
      .catch((error: unknown) => error);
    expect(later).not.toBeInstanceOf(MailRefused);
    expect(later).not.toBeInstanceOf(MailServerAway);
    server.refuses = () => null;
    await server.stop();
    await expect(transport().send(letter('a@b.example'))).rejects.toBeInstanceOf(MailServerAway);
    await server.start();
  });

  it('is uncertain when the server takes it and says nothing, and not announced before the server is ready', async () => {
    server.slowMs = 1_500;
    let announced = 0;
    const announce = async () => void (announced += 1);
    await expect(transport(300).send(letter('slow@b.example'), announce)).rejects.toBeInstanceOf(HandOverUncertain);
    server.slowMs = 0;
    expect(announced).toBe(1);
    const refusing = () => Promise.reject(new Error('the database is away'));
    const before = server.received.length;
    await expect(transport().send(letter('never@b.example'), refusing)).rejects.toThrow('the database is away');
    await transport().send(letter('after@b.example'));
    expect(server.received.length).toBe(before + 1);
  });

  it('keeps its connection for the next message, and opens another when the server left it', async () => {
    const kept = transport();
    const before = server.connections;
    await kept.send(letter('one@b.example'));
    await kept.send(letter('two@b.example'));
    expect(server.connections).toBe(before + 1);
    await server.stop();
    await server.start();
    await kept.send(letter('three@b.example'));
    kept.close();
    expect(server.messagesTo('three@b.example')).toHaveLength(1);
  });
});
