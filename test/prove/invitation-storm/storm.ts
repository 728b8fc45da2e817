import { setTimeout as wait } from 'node:timers/promises';
import { launchCrowd, type Crowd } from '../../support/invited-crowd.js';
import { startMailSink, type MailSink } from '../../support/mail-sink.js';
import { startServiceProcess } from '../../support/service-process.js';

export interface InvitationStormPlan {
  readonly databaseUrl: string;
  readonly people: number;
  readonly kills: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly main?: string;
}

export interface InvitationStormReport {
  readonly kills: number;
  readonly sent: number;
  /** Handed over when the process was killed: may have arrived, shown to HR, never sent again by itself. */
  readonly uncertain: number;
  /** Must be nobody. */
  readonly gotTwo: number;
  /** Neither got it nor is shown as uncertain: must be nobody. */
  readonly lost: number;
  /** Shown as sent and not received, or received and shown as something else than sent or uncertain: must be none. */
  readonly misreported: number;
}

const LONGEST_MS = 10 * 60_000;

/** Kills the sending service again and again while the invitations of one campaign leave, then compares with what arrived. */
export async function invitationStorm(plan: InvitationStormPlan): Promise<InvitationStormReport> {
  const sink = await startMailSink();
  try {
    return await sendUnderKills(plan, sink);
  } finally {
    await sink.stop();
  }
}

async function sendUnderKills(plan: InvitationStormPlan, sink: MailSink): Promise<InvitationStormReport> {
  const environment = { ...plan.environment, SMTP_URL: sink.url, LOG_LEVEL: 'fatal' };
  let service = await startServiceProcess(plan.databaseUrl, environment, plan.main);
  const crowd = await launchCrowd(plan.databaseUrl, plan.people);
  let kills = 0;
  try {
    for (; kills < plan.kills; kills++) {
      const goal = Math.ceil((plan.people * (kills + 1)) / (plan.kills + 1));
      await until(() => sink.total() >= goal);
      await service.stop('SIGKILL');
      await crowd.freeClaims();
      service = await startServiceProcess(plan.databaseUrl, environment, plan.main);
    }
    await until(async () => isSettled(await crowd.counts()));
    return { kills, ...(await compare(crowd, sink)) };
  } finally {
    await service.stop();
    await crowd.close();
  }
}

const isSettled = (counts: Readonly<Record<string, number>>): boolean =>
  (counts['not-written'] ?? 0) + (counts['waiting'] ?? 0) + (counts['handing-over'] ?? 0) === 0;

async function compare({ database, addresses }: Crowd, { received }: MailSink) {
  const rows: { to_address: string; state: string }[] = await database.read.query(
    'SELECT to_address, state FROM mails ORDER BY to_address',
  );
  const states = new Map(rows.map(({ to_address, state }) => [to_address, state]));
  const arrived = (address: string): boolean => received.has(address);
  const stateOf = (address: string): string => states.get(address) ?? 'none';
  return {
    sent: addresses.filter((address) => stateOf(address) === 'sent').length,
    uncertain: addresses.filter((address) => stateOf(address) === 'uncertain').length,
    gotTwo: [...received.values()].filter((count) => count > 1).length + rows.length - states.size,
    lost: addresses.filter((address) => !arrived(address) && stateOf(address) !== 'uncertain').length,
    misreported: addresses.filter(
      (address) =>
        (stateOf(address) === 'sent' && !arrived(address)) ||
        (arrived(address) && !['sent', 'uncertain'].includes(stateOf(address))),
    ).length,
  };
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST_MS;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('the invitations did not get there in time');
    await wait(50);
  }
}
