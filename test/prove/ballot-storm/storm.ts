import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../../src/database/database.js';
import { allRows } from '../../../src/rows.js';
import { composeServices } from '../../../src/services.js';
import type { Submission } from '../../../src/waves/index.js';
import { keepAliveAgent, LinkClient } from '../../support/link-client.js';
import { anOpenWave, type BallotsOut } from '../../support/open-wave.js';
import { startServiceProcess } from '../../support/service-process.js';

export interface BallotStormPlan {
  readonly databaseUrl: string;
  readonly kills: number;
  readonly respondents: number;
  /** How many answer at once. */
  readonly atOnce: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly main?: string;
}

export interface BallotStormReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Sent, with no reply: the device sends them again, under the same id. */
  readonly interruptions: number;
  /** Acknowledged and not there: must be none. */
  readonly missing: number;
  readonly changed: number;
  /** Rights to answer that went without an answer, or stayed with one: must be none. */
  readonly halves: number;
}

interface Envelope {
  readonly code: string;
  readonly submissionId: string;
  readonly answers: { readonly find: { readonly kind: 'point'; readonly point: number } };
  isAcknowledged: boolean;
}

/** Kills the service again and again while people answer, each as their device does: the same envelope until it is acknowledged. */
export async function ballotStorm(plan: BallotStormPlan): Promise<BallotStormReport> {
  const start = () => startServiceProcess(plan.databaseUrl, { ...plan.environment, LOG_LEVEL: 'fatal' }, plan.main);
  let service = await start();
  const desk = await openDesk(plan);
  const envelopes = desk.codes.map(sealed);
  let [kills, interruptions] = [0, 0];
  try {
    for (; kills < plan.kills; kills += 1) {
      const goal = Math.ceil((envelopes.length * (kills + 1)) / (plan.kills + 1));
      const sending = sendUntilCut(envelopes, service.url, plan.atOnce);
      while (acknowledgedOf(envelopes) < goal && !sending.isCut()) await wait(1);
      await service.stop('SIGKILL');
      interruptions += await sending.over;
      service = await start();
    }
    await sendUntilCut(envelopes, service.url, plan.atOnce).over;
    return { kills, interruptions, acknowledged: acknowledgedOf(envelopes), ...(await compare(desk, envelopes)) };
  } finally {
    await service.stop();
    await desk.close();
  }
}

interface Desk extends BallotsOut {
  readonly submissions: () => Promise<Submission[]>;
  readonly ballotsLeft: () => Promise<number>;
  readonly close: () => Promise<void>;
}

async function openDesk({ databaseUrl, respondents }: BallotStormPlan): Promise<Desk> {
  const database = await openDatabase(databaseUrl, allRows);
  const { assessments, waves } = composeServices(database);
  const organisationId = assessments.ids.next();
  const contact = { name: 'Camille Test', email: 'camille@test.example' };
  const createdAt = assessments.clock.now().toISOString();
  await assessments.organisations.add({ id: organisationId, name: 'Test', defaultLocale: 'fr', contact, createdAt });
  const out = await anOpenWave(waves, organisationId, respondents);
  return {
    ...out,
    submissions: () => waves.store.committed.submissionsAfter(out.wave, null, respondents + 1),
    ballotsLeft: async () => (await waves.store.committed.ballotsAfter(out.wave, null, respondents + 1)).length,
    close: () => database.close(),
  };
}

const sealed = (code: string, index: number): Envelope => ({
  code,
  submissionId: randomUUID(),
  answers: { find: { kind: 'point', point: 1 + (index % 5) } },
  isAcknowledged: false,
});

const acknowledgedOf = (envelopes: readonly Envelope[]): number =>
  envelopes.filter(({ isAcknowledged }) => isAcknowledged).length;

/** Sends what has not been acknowledged, so many at once, each sender until the service is cut off under it. */
function sendUntilCut(envelopes: readonly Envelope[], url: URL, atOnce: number) {
  const waiting = envelopes.filter(({ isAcknowledged }) => !isAcknowledged);
  const agent = keepAliveAgent();
  let cut = 0;
  const send = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (await isKept(next, url, agent)) next.isAcknowledged = true;
      else {
        cut += 1;
        return;
      }
    }
  };
  const over = Promise.all(Array.from({ length: atOnce }, send)).then(() => {
    agent.destroy();
    return cut;
  });
  return { over, isCut: () => cut === atOnce };
}

/** @returns false when there was no reply. @throws on any reply but that it is kept */
async function isKept({ code, submissionId, answers }: Envelope, url: URL, agent: Agent): Promise<boolean> {
  const client = new LinkClient(url, code, agent);
  const sent = client.send('POST', '/wave-link/answers', { submissionId, seconds: 60, answers });
  const reply = await sent.catch(() => null);
  if (reply && reply.status !== 201) throw new Error(`refused with ${reply.status}: ${reply.text}`);
  return reply !== null;
}

async function compare(desk: Desk, envelopes: readonly Envelope[]) {
  const kept = new Map((await desk.submissions()).map(({ id, answers }) => [id, answers]));
  const acknowledged = envelopes.filter(({ isAcknowledged }) => isAcknowledged);
  return {
    missing: acknowledged.filter(({ submissionId }) => !kept.has(submissionId)).length,
    changed: acknowledged.filter(({ submissionId, answers }) => {
      const there = kept.get(submissionId)?.['find'];
      return there !== undefined && !(there.kind === 'point' && there.point === answers.find.point);
    }).length,
    halves: Math.abs(desk.codes.length - kept.size - (await desk.ballotsLeft())),
  };
}
