import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { embeddedDatabases, servedDatabases } from '../support/databases.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { ballotStorm } from '../prove/ballot-storm/storm.js';
import { storm } from '../prove/kill-storm/storm.js';

const MAIN = resolve('dist/src/main.js');

/** A thousand kills are in `npm run prove`; these few show that nothing has come apart since. */
describe.each(embeddedDatabases)('the built service killed under load, on $kind', ({ create }) => {
  it('loses no acknowledged answer', async () => {
    if (!existsSync(MAIN)) throw new Error('The service is not built: run `npm run build` first.');
    const place = await create();
    const report = await storm({
      databaseUrl: place.url,
      kills: 2,
      travellers: 6,
      victims: ['service'],
      answersFirst: 5,
      environment: { CONTENT_DIR: SHIPPED_CONTENT },
      main: MAIN,
      random: Math.random,
    });
    await place.remove();
    expect(report.kills.service).toBe(2);
    expect(report.acknowledged).toBeGreaterThanOrEqual(10);
    expect(report).toMatchObject({ missing: 0, changed: 0, gaps: 0, miscounted: 0 });
  });
});

describe.each(servedDatabases)('the built service killed while a wave is open, on $kind', ({ create }) => {
  it('loses no acknowledged answer to a wave, and nobody’s right to answer', async () => {
    const place = await create();
    const report = await ballotStorm({
      databaseUrl: place.url,
      kills: 1,
      respondents: 60,
      atOnce: 6,
      environment: { CONTENT_DIR: SHIPPED_CONTENT },
      main: MAIN,
    });
    await place.remove();
    expect(report).toMatchObject({ kills: 1, acknowledged: 60, missing: 0, changed: 0, halves: 0 });
  });
});
