import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../../src/database/database.js';
import { postBurst } from '../../support/mail-burst.js';
import { startMailServer } from '../../support/mail-server.js';
import { startServiceProcess, type ServiceProcess } from '../../support/service-process.js';

export interface MailStormPlan {
  readonly databaseUrl: string;
  readonly mails: number;
  readonly kills: number;
  readonly environment: Readonly<Record<string, string>>;
  /** The built service; by default the one beside this file. */
  readonly main?: string;
  readonly random: () => number;
  /** The mail server takes up to that long to confirm: the moment in which nobody knows. */
  readonly slowMs: number;
}

export interface MailStormReport {
  readonly kills: number;
  /** Arrived, and told as sent. */
  readonly sent: number;
  /** Told as uncertain, and arrived: a second copy was avoided. */
  readonly uncertainArrived: number;
  readonly uncertainLost: number;
  /** Faults, all of them: */
  readonly receivedTwice: number;
  readonly toldSentNotReceived: number;
  readonly receivedNotTold: number;
  readonly unaccounted: number;
  readonly minutes: number;
}

const LONGEST_END_MS = 240_000;
/** Each kill comes within this time of the first message of a fresh process. */
const LONGEST_LOAD_MS = 250;

/** Kills the service while it sends; in the end each message arrived once at most, and all of them are accounted for. */
export async function mailStorm(plan: MailStormPlan): Promise<MailStormReport> {
  const begun = performance.now();
  const arrivals = new Map<string, number>();
  const server = await startMailServer();
  server.sink = (id) => void arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
  server.slowMs = plan.slowMs;
  const environment = { LOG_LEVEL: 'silent', SMTP_URL: server.url, ...plan.environment };
  const start = () => startServiceProcess(plan.databaseUrl, environment, plan.main);
  const ids = await postBurst(plan.databaseUrl, plan.mails);
  let service: ServiceProcess | null = null;
  let kills = 0;
  try {
    while (kills < plan.kills && arrivals.size < plan.mails) {
      const before = arrivals.size;
      service = await start();
      await soon(() => arrivals.size > before);
      await wait(plan.random() * LONGEST_LOAD_MS);
      await service.stop('SIGKILL');
      kills += 1;
      await letClaimsExpire(plan.databaseUrl);
    }
    server.slowMs = 0;
    service = await start();
    await allSettled(plan.databaseUrl);
  } finally {
    await service?.stop();
    await server.stop();
  }
  const minutes = (performance.now() - begun) / 60_000;
  return { kills, minutes, ...(await account(plan.databaseUrl, ids, arrivals)) };
}

async function soon(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isTrue() && performance.now() < end) await wait(2);
}

async function asked<Row>(databaseUrl: string, statement: string): Promise<Row[]> {
  const database = await openDatabase(databaseUrl, []);
  try {
    return await database.write((manager) => manager.query<Row[]>(statement));
  } finally {
    await database.close();
  }
}

/** A claim outlives its process by two minutes; nobody runs now, so that these may pass at once. */
const letClaimsExpire = (databaseUrl: string): Promise<unknown> =>
  asked(databaseUrl, "UPDATE queued_jobs SET claimed_until = '2020-01-01T00:00:00.000Z' WHERE state = 'running'");

async function allSettled(databaseUrl: string): Promise<void> {
  const end = performance.now() + LONGEST_END_MS;
  const question = "SELECT COUNT(*) AS count FROM mails WHERE state IN ('waiting', 'handing-over')";
  while (performance.now() < end) {
    const [row] = await asked<{ count: string | number }>(databaseUrl, question);
    if (Number(row?.count) === 0) return;
    await wait(200);
  }
}

async function account(databaseUrl: string, ids: readonly string[], arrivals: ReadonlyMap<string, number>) {
  const rows = await asked<{ id: string; state: string }>(databaseUrl, 'SELECT id, state FROM mails');
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const count = (isOne: (state: string | undefined, arrived: number) => boolean): number =>
    ids.filter((id) => isOne(states.get(id), arrivals.get(id) ?? 0)).length;
  return {
    sent: count((state, arrived) => state === 'sent' && arrived === 1),
    uncertainArrived: count((state, arrived) => state === 'uncertain' && arrived === 1),
    uncertainLost: count((state, arrived) => state === 'uncertain' && arrived === 0),
    receivedTwice: count((_state, arrived) => arrived > 1),
    toldSentNotReceived: count((state, arrived) => state === 'sent' && arrived === 0),
    receivedNotTold: count((state, arrived) => arrived > 0 && state !== 'sent' && state !== 'uncertain'),
    unaccounted: count((state) => state !== 'sent' && state !== 'uncertain'),
  };
}

export const faults = (report: MailStormReport): number =>
  report.receivedTwice + report.toldSentNotReceived + report.receivedNotTold + report.unaccounted;
