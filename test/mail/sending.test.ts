import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Mail, WrittenMail } from '../../src/mail/index.js';
import { MailRefused, smtpTransport } from '../../src/mail/index.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';

const MAIL: Mail = {
  organisationId: '0190a000-0000-7000-8000-000000000001',
  id: '0190a000-0000-7000-8000-000000000002',
  kind: 'example',
  to: 'zoe@essai.example',
  locale: 'fr',
  facts: {},
  subjectId: null,
  state: 'handing-over',
  lastError: null,
  createdAt: '2026-11-24T08:00:00.000Z',
  sentAt: null,
};

const WRITTEN: WrittenMail = { subject: 'Déjà l’été', paragraphs: ['Bonjour Zoé,', 'À bientôt.'] };

describe('the mail transport, against a real server', () => {
  let server: MailServer;

  beforeAll(async () => {
    server = await startMailServer();
  });

  afterAll(() => server.stop());

  const transport = () => smtpTransport({ smtpUrl: server.url, mailFrom: 'Agilomètre <agilometre@essai.example>' });

  it('hands over a message whose accents arrive whole', async () => {
    await transport().send(MAIL, WRITTEN);
    const { parsed } = await server.waitFor(MAIL.to);
    expect(parsed.subject).toBe('Déjà l’été');
    expect(parsed.from?.value[0]?.name).toBe('Agilomètre');
    expect(parsed.text).toContain('Bonjour Zoé,');
  });

  it('tells a refusal for good from one to try again', async () => {
    server.refuses = () => ({ code: 550, words: 'no such mailbox' });
    await expect(transport().send(MAIL, WRITTEN)).rejects.toBeInstanceOf(MailRefused);
    server.refuses = () => ({ code: 451, words: 'come back later' });
    await expect(transport().send(MAIL, WRITTEN)).rejects.not.toBeInstanceOf(MailRefused);
    server.refuses = () => null;
  });

  it('finds the server again when it comes back on its port', async () => {
    await server.stop();
    await expect(transport().send(MAIL, WRITTEN)).rejects.toThrow();
    await server.start();
    const before = server.messagesTo(MAIL.to).length;
    await transport().send(MAIL, WRITTEN);
    await server.waitFor(MAIL.to, before + 1);
  });
});
