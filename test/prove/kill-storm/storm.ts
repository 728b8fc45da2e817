import { setTimeout as wait } from 'node:timers/promises';
import { inviteMany } from '../../support/candidates.js';
import { keepAliveAgent } from '../../support/link-client.js';
import { startServiceProcess, type ServiceProcess } from '../../support/service-process.js';
import { compareOverHttp, compareWithDatabase, noFindings, type Findings } from './comparison.js';
import { Journal } from './journal.js';
import { Traveller } from './traveller.js';
import { strike, type Victim } from './victims.js';

export interface StormPlan {
  readonly databaseUrl: string;
  readonly kills: number;
  readonly travellers: number;
  /** Who is struck at each kill, one after the other, again and again. */
  readonly victims: readonly Victim[];
  readonly environment: Readonly<Record<string, string>>;
  /** The built service; by default the one beside this file. */
  readonly main?: string;
  readonly random: () => number;
  /** How many answers of a round are acknowledged before its load counts; one by default. */
  readonly answersFirst?: number;
  readonly onRound?: (round: number, findings: Findings) => void;
}

export interface StormReport extends Findings {
  readonly kills: Readonly<Record<Victim, number>>;
  readonly sittings: number;
  readonly acknowledged: number;
  readonly interruptions: number;
  readonly minutes: number;
}

/** Load lasts this long before each kill, in milliseconds. */
const SHORTEST_LOAD = 20;
const LONGEST_LOAD = 300;
/** A busy machine is slow; one that acknowledges nothing for so long is broken. */
const LONGEST_WARM_UP_MS = 60_000;
/** A database that recovers is back well before. */
const LONGEST_RECOVERY_MS = 60_000;

/** Kills at random moments under load; after each, compares everything acknowledged with what is there. */
export async function storm(plan: StormPlan): Promise<StormReport> {
  const { databaseUrl, environment, main, random } = plan;
  const begun = performance.now();
  const [journal, findings] = [new Journal(), noFindings()];
  const kills = { service: 0, connections: 0, server: 0 };
  const start = () => startServiceProcess(databaseUrl, environment, main);
  let service = await start();
  const codes = await inviteMany(databaseUrl, linksFor(plan));
  const travellers = Array.from({ length: plan.travellers }, () => new Traveller(journal, next(codes), random));
  try {
    for (let round = 1; round <= plan.kills; round++) {
      const victim = plan.victims[(round - 1) % plan.victims.length] ?? 'service';
      await loadThenStrike(plan, { journal, travellers }, service, victim);
      kills[victim] += 1;
      if (victim === 'service') service = await start();
      else await isReadyAgain(service);
      await compareAll(journal, service, databaseUrl, findings);
      plan.onRound?.(round, findings);
    }
    await compareWithDatabase(journal.all(), databaseUrl, findings);
  } finally {
    await service.stop();
  }
  const interruptions = travellers.reduce((sum, traveller) => sum + traveller.interruptions, 0);
  const minutes = (performance.now() - begun) / 60_000;
  const { acknowledged } = journal;
  return { ...findings, kills, sittings: journal.all().length, acknowledged, interruptions, minutes };
}

/** More than can be begun in the time of the load. */
const linksFor = ({ kills, travellers }: StormPlan): number => travellers + 12 * kills;

const next = (codes: string[]) => (): string => {
  const code = codes.pop();
  if (code === undefined) throw new Error('not enough links for this machine');
  return code;
};

async function loadThenStrike(
  { databaseUrl, random, answersFirst = 1 }: StormPlan,
  { journal, travellers }: { readonly journal: Journal; readonly travellers: readonly Traveller[] },
  service: ServiceProcess,
  victim: Victim,
): Promise<void> {
  const agent = keepAliveAgent();
  let isOver = false;
  const load = Promise.all(travellers.map((one) => one.answerUntil(() => isOver, service.url, agent)));
  await answered(journal, answersFirst, load);
  await wait(SHORTEST_LOAD + random() * (LONGEST_LOAD - SHORTEST_LOAD));
  await strike(victim, service, databaseUrl);
  isOver = true;
  await load;
  agent.destroy();
}

/** A process that has just started is slow; the load counts from the first answers it acknowledges, or once everybody was cut off. */
async function answered(journal: Journal, count: number, load: Promise<unknown>): Promise<void> {
  const wished = journal.acknowledged + count;
  const end = performance.now() + LONGEST_WARM_UP_MS;
  let isCutOff = false;
  void load.then(() => (isCutOff = true));
  while (journal.acknowledged < wished && !isCutOff) {
    if (performance.now() > end) throw new Error('the service acknowledges no answer');
    await wait(5);
  }
}

async function isReadyAgain({ url, child }: ServiceProcess): Promise<void> {
  const end = performance.now() + LONGEST_RECOVERY_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error('the service left when its database did');
    const isReady = await fetch(new URL('/health/ready', url)).then(
      (reply) => reply.ok,
      () => false,
    );
    if (isReady) return;
    await wait(20);
  }
  throw new Error('the service did not find its database again');
}

async function compareAll(
  journal: Journal,
  service: ServiceProcess,
  databaseUrl: string,
  findings: Findings,
): Promise<void> {
  const fresh = journal.all().filter(({ answers, compared }) => answers.length > compared);
  const agent = keepAliveAgent();
  await compareOverHttp(fresh, service.url, agent, findings);
  agent.destroy();
  await compareWithDatabase(fresh, databaseUrl, findings);
}
