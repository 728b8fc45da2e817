import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { invitationStorm } from './invitation-storm/storm.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { bothDatabases } from '../support/databases.js';

const MAIN = resolve('dist/src/main.js');

/** Thousands of people and twenty kills are in `npm run prove`. */
describe.each(bothDatabases)('invitations under way when the service is killed, on $kind', ({ create }) => {
  it('reach everybody once, and whoever may have been missed is known', async () => {
    if (!existsSync(MAIN)) throw new Error('The service is not built: run `npm run build` first.');
    const place = await create();
    const environment = { CONTENT_DIR: SHIPPED_CONTENT };
    const report = await invitationStorm({ databaseUrl: place.url, people: 120, kills: 1, environment, main: MAIN });
    await place.remove();
    expect(report).toMatchObject({ kills: 1, gotTwo: 0, lost: 0, misreported: 0 });
    expect(report.sent + report.uncertain).toBe(120);
    expect(report.sent).toBeGreaterThan(100);
  }, 180_000);
});
