/**
 * Whole answers a second over HTTP, each durable before its reply, on both databases with 1, 8 and 64 candidates at once; the start
 * of a fresh process and its memory. The load generator shares the machine with the service.
 */
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SittingDto } from '../src/assessments/http/sitting.dto.js';
import { inviteMany } from '../test/support/candidates.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../test/support/databases.js';
import { keepAliveAgent, LinkClient } from '../test/support/link-client.js';
import { startPostgres } from '../test/support/postgres-server.js';
import { startServiceProcess, type ServiceProcess } from '../test/support/service-process.js';
import { beginSitting, someResponse } from '../test/support/sitting-taker.js';
import { printTable, quantile } from './support/table.js';

const MEASURED_MS = Number(process.env['BENCH_MS'] ?? 8_000);
const WARM_UP_MS = 2_000;
const CLIENTS = [1, 8, 64];
/** More than 64 candidates can begin in the time of one run. */
const LINKS = 4_000;

interface Load {
  readonly latenciesMs: number[];
  readonly perSecond: number;
}

async function takeSittings(
  url: URL,
  codes: string[],
  until: () => boolean,
  onAnswer: (ms: number) => void,
): Promise<void> {
  const agent = keepAliveAgent();
  while (!until()) {
    const code = codes.pop();
    if (code === undefined) throw new Error('not enough links for this machine: raise LINKS');
    const client = new LinkClient(url, code, agent);
    let sitting = await beginSitting(client);
    while (sitting.question && !until()) {
      const { position } = sitting.question;
      const body = { response: someResponse(sitting.question, Math.random()), elapsedMs: 1000 };
      const begun = performance.now();
      sitting = await client.ask<SittingDto>('PUT', `/sittings/${sitting.id}/answers/${position}`, body);
      onAnswer(performance.now() - begun);
    }
  }
  agent.destroy();
}

async function load(url: URL, codes: string[], clients: number): Promise<Load> {
  const begun = performance.now();
  const measureFrom = begun + WARM_UP_MS;
  const end = measureFrom + MEASURED_MS;
  const latenciesMs: number[] = [];
  const note = (ms: number): void => {
    const now = performance.now();
    if (now > measureFrom && now < end) latenciesMs.push(ms);
  };
  await Promise.all(
    Array.from({ length: clients }, () => takeSittings(url, codes, () => performance.now() > end, note)),
  );
  return { latenciesMs, perSecond: latenciesMs.length / (MEASURED_MS / 1000) };
}

const memoryMiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;

/** What one small append followed by fsync takes here: the floor under a durable answer. */
function syncTimesMs(): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'agilometre-sync-'));
  const file = openSync(join(folder, 'probe'), 'w');
  const block = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 200 }, () => {
    const begun = performance.now();
    writeSync(file, block);
    fsyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return times;
}

async function benchOn(name: string, place: EmptyDatabase, answers: string[][], starts: string[][]): Promise<void> {
  const first = await startServiceProcess(place.url);
  stopLater.push(first);
  const codes = await inviteMany(place.url, LINKS);
  const restMiB = memoryMiB(first.child.pid ?? 0);
  for (const clients of CLIENTS) {
    const { latenciesMs, perSecond } = await load(first.url, codes, clients);
    const [median, p99] = [quantile(latenciesMs, 0.5), quantile(latenciesMs, 0.99)];
    answers.push([name, String(clients), perSecond.toFixed(0), median.toFixed(2), p99.toFixed(2)]);
  }
  const busyMiB = memoryMiB(first.child.pid ?? 0);
  await first.stop();
  const again = await startServiceProcess(place.url);
  stopLater.push(again);
  await again.stop();
  starts.push([name, first.startMs.toFixed(0), again.startMs.toFixed(0), restMiB.toFixed(0), busyMiB.toFixed(0)]);
  await place.remove();
}

const stopLater: ServiceProcess[] = [];
const answers: string[][] = [];
const starts: string[][] = [];
const sync = syncTimesMs();
const server = await startPostgres();
try {
  await benchOn('SQLite', await emptySqlite(), answers, starts);
  await benchOn('PostgreSQL', await emptyPostgres(server.url), answers, starts);
} finally {
  await Promise.all(stopLater.map((service) => service.stop()));
  await server.stop();
}

process.stdout.write(
  `\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, shared with the load\n`,
);
process.stdout.write(
  `disk: append + fsync median ${quantile(sync, 0.5).toFixed(2)} ms, p99 ${quantile(sync, 0.99).toFixed(2)} ms\n`,
);
printTable('Durable answers over HTTP', ['database', 'clients', 'answers/s', 'median ms', 'p99 ms'], answers);
printTable(
  'Process',
  ['database', 'first start ms (migrates, loads)', 'next start ms', 'memory at rest MiB', 'after load MiB'],
  starts,
);
