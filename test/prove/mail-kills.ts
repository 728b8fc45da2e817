import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bothDatabases } from '../support/databases.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { faults, mailStorm } from '../prove/mail-storm/storm.js';

const MAIN = resolve('dist/src/main.js');

/** Many kills are in `npm run prove`; these few show that nothing has come apart since. */
describe.each(bothDatabases)('the built service killed while it sends mails, on $kind', ({ create }) => {
  it('sends none twice and loses sight of none', async () => {
    if (!existsSync(MAIN)) throw new Error('The service is not built: run `npm run build` first.');
    const place = await create();
    const report = await mailStorm({
      databaseUrl: place.url,
      kills: 2,
      mails: 120,
      environment: { CONTENT_DIR: SHIPPED_CONTENT },
      main: MAIN,
      random: Math.random,
      slowMs: 60,
    });
    await place.remove();
    expect(report.kills).toBe(2);
    expect(report.sent + report.uncertainArrived + report.uncertainLost).toBe(120);
    expect(report).toMatchObject({ receivedTwice: 0, toldSentNotReceived: 0, receivedNotTold: 0, unaccounted: 0 });
    expect(faults(report)).toBe(0);
  }, 180_000);
});
