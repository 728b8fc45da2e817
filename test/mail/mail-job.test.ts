import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '../../src/database/database.js';
import {
  SEND_MAIL,
  sendMailHandler,
  smtpTransport,
  SqlMailbox,
  type Mail,
  type MailTransport,
} from '../../src/mail/index.js';
import { randomIds } from '../../src/kernel/ids.js';
import { SqlJobQueue, Worker } from '../../src/queue/index.js';
import { allRows } from '../../src/rows.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { exampleWriter, postExample } from '../support/letters.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { TestClock } from '../support/service.js';

const log = { error: () => undefined };
const organisations = { find: async () => ({ name: 'Maison Essai' }) };

describe('a posted mail', () => {
  let place: EmptyDatabase;
  let database: Database;
  let server: MailServer;
  let mailbox: SqlMailbox;
  let queue: SqlJobQueue;
  const clock = new TestClock();
  const organisationId = randomIds.next();

  beforeAll(async () => {
    [place, server] = await Promise.all([emptySqlite(), startMailServer()]);
    database = await openDatabase(place.url, allRows);
    await database.schema.runMigrations();
    [mailbox, queue] = [new SqlMailbox(database), new SqlJobQueue(database)];
  });

  beforeEach(() => {
    server.received.length = 0;
  });

  afterAll(async () => {
    await database.close();
    await server.stop();
    await place.remove();
  });

  const handler = (transport: MailTransport = smtpTransport({ smtpUrl: server.url, mailFrom: 'a@essai.example' })) =>
    sendMailHandler({ kind: SEND_MAIL, mailbox, transport, writers: [exampleWriter], organisations, clock });

  async function whileWorking(transport: MailTransport | undefined, act: () => Promise<unknown>): Promise<void> {
    const worker = new Worker({
      queue,
      handlers: [handler(transport)],
      clock,
      name: randomIds.next(),
      log,
      lanes: 4,
      idlePauseMs: 20,
    });
    await act().finally(() => worker.stop());
  }

  async function inState(id: string, state: Mail['state']): Promise<Mail> {
    for (let look = 0; look < 800; look++) {
      const mail = await mailbox.committed.mail(organisationId, id);
      if (mail?.state === state) return mail;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`never ${state}: ${JSON.stringify(await mailbox.committed.mail(organisationId, id))}`);
  }

  it('leaves once, in the organisation’s name', async () => {
    const id = await postExample(mailbox, { organisationId, number: 1 });
    await whileWorking(undefined, () => inState(id, 'sent'));
    const { parsed } = await server.waitFor('personne-1@essai.example');
    expect(parsed.text).toContain('Maison Essai');
    expect(server.received).toHaveLength(1);
  });

  it('waits while no server is configured, untouched, and leaves when there is one', async () => {
    const id = await postExample(mailbox, { organisationId, number: 2 });
    const none = smtpTransport({ smtpUrl: null, mailFrom: 'a@essai.example' });
    expect(handler(none).isReady?.()).toBe(false);
    await whileWorking(none, () => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await mailbox.committed.mail(organisationId, id)).toMatchObject({ state: 'waiting', lastError: null });
    await whileWorking(undefined, () => inState(id, 'sent'));
  });

  it('waits while the server is down, with the reason, and leaves once when it is back', async () => {
    await server.stop();
    const ids: string[] = [];
    for (let number = 10; number < 40; number++) ids.push(await postExample(mailbox, { organisationId, number }));
    await whileWorking(undefined, async () => {
      const isTold = async () =>
        (await mailbox.committed.mails({ organisationId, states: ['waiting'] }, { offset: 0, limit: 50 })).some(
          ({ lastError }) => /ECONNREFUSED/.test(lastError ?? ''),
        );
      while (!(await isTold())) await new Promise((resolve) => setTimeout(resolve, 10));
      await server.start();
      for (const id of ids) await inState(id, 'sent');
    });
    expect(server.received).toHaveLength(30);
    expect(new Set(server.received.map(({ to }) => to[0])).size).toBe(30);
    expect(await queue.committed.counts({ kind: SEND_MAIL })).toMatchObject({ waiting: 0, running: 0, dead: 0 });
  });

  it('found handing over is uncertain, and is not sent again by itself', async () => {
    const id = await postExample(mailbox, { organisationId, number: 50 });
    await mailbox.move({ organisationId, id }, 'waiting', { state: 'handing-over' });
    await whileWorking(undefined, () => inState(id, 'uncertain'));
    expect(server.received).toHaveLength(0);
  });

  it('refused by the server says why and is not tried again; one about somebody gone is dropped', async () => {
    server.refuses = () => ({ code: 550, words: 'no such mailbox here' });
    const [refused, dropped] = [
      await postExample(mailbox, { organisationId, number: 60 }),
      await postExample(mailbox, { organisationId, number: 61 }),
    ];
    const writer = {
      kind: 'example',
      write: async (mail: Mail) => (mail.id === dropped ? null : exampleWriter.write(mail)),
    };
    const transport = smtpTransport({ smtpUrl: server.url, mailFrom: 'a@essai.example' });
    const handlers = [
      sendMailHandler({ kind: SEND_MAIL, mailbox, transport, writers: [writer], organisations, clock }),
    ];
    const worker = new Worker({ queue, handlers, clock, name: 'w', log, idlePauseMs: 20 });
    expect((await inState(refused, 'refused')).lastError).toMatch(/550 no such mailbox here/);
    await inState(dropped, 'dropped');
    await worker.stop();
    server.refuses = () => null;
  });

  it('taken by two processes at once leaves once', async () => {
    const id = await postExample(mailbox, { organisationId, number: 70 });
    const [job] = await queue.committed.jobs({ kind: SEND_MAIL, states: ['waiting'] }, { offset: 0, limit: 1 });
    const work = { job: job!, progress: async () => undefined, signal: new AbortController().signal };
    await Promise.allSettled([handler().run(work), handler().run(work), handler().run(work)]);
    expect(server.received).toHaveLength(1);
    expect(await mailbox.committed.mail(organisationId, id)).toMatchObject({ state: 'sent' });
  });
});
