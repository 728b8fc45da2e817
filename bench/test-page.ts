/** Bytes and time of the candidate's page on a phone: a slow network and a slow processor, an empty cache. */
import type { CDPSession, Page } from 'playwright-core';
import { inviteMany } from '../test/support/candidates.js';
import { openBrowser, PHONE } from '../test/support/browser.js';
import { emptySqlite } from '../test/support/databases.js';
import { startServiceProcess } from '../test/support/service-process.js';
import { printTable, quantile } from './support/table.js';

const RUNS = 5;
/** Lighthouse's "slow 4G", and a processor four times slower than this one. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER_PROCESSOR = 4;

interface Visit {
  readonly noticeMs: number;
  readonly questionMs: number;
  /** Compressed bytes by type of resource, up to the first question. */
  readonly bytes: ReadonlyMap<string, number>;
}

async function countBytes(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const types = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes.set(type, (bytes.get(type) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  return bytes;
}

async function visit(page: Page, link: string): Promise<Visit> {
  const bytes = await countBytes(await page.context().newCDPSession(page));
  const begun = performance.now();
  await page.goto(link, { waitUntil: 'commit' });
  const begin = page.getByRole('button', { name: 'J’ai lu et je commence l’entraînement' });
  await begin.waitFor();
  const noticeMs = performance.now() - begun;
  await begin.click();
  await page.getByRole('button', { name: 'Commencer le test' }).click();
  const started = performance.now();
  await page.getByText(/Question 1 · /).waitFor();
  return { noticeMs, questionMs: performance.now() - started, bytes: new Map(bytes) };
}

const place = await emptySqlite();
const service = await startServiceProcess(place.url, { LOG_LEVEL: 'warn' });
const browser = await openBrowser();
try {
  const visits: Visit[] = [];
  for (const code of await inviteMany(place.url, RUNS)) {
    const context = await browser.newContext(PHONE);
    visits.push(await visit(await context.newPage(), `${service.url.origin}/t/${code}`));
    await context.close();
  }
  const kilobytes = (...types: string[]): string =>
    (
      quantile(
        visits.map(({ bytes }) => types.reduce((sum, type) => sum + (bytes.get(type) ?? 0), 0)),
        0.5,
      ) / 1000
    ).toFixed(1);
  const seconds = (of: (one: Visit) => number): string => (quantile(visits.map(of), 0.5) / 1000).toFixed(2);
  printTable(
    `Candidate's page on a phone (slow 4G, processor ÷ ${SLOWER_PROCESSOR}, empty cache, gzip as plain HTTP sends it), medians of ${RUNS}`,
    ['script kB', 'style kB', 'script + style kB', 'page + data kB', 'notice shown s', 'first question after start s'],
    [
      [
        kilobytes('Script'),
        kilobytes('Stylesheet'),
        kilobytes('Script', 'Stylesheet'),
        kilobytes('Document', 'Fetch', 'XHR'),
        seconds(({ noticeMs }) => noticeMs),
        seconds(({ questionMs }) => questionMs),
      ],
    ],
  );
} finally {
  await browser.close();
  await service.stop();
  await place.remove();
}
