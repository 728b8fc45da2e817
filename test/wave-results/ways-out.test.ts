import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqlAuditTrail } from '../../src/audit/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { actorOf, type Actor, type GrantedRole } from '../../src/organisations/index.js';
import { allRows } from '../../src/rows.js';
import { countWave, SqlResultStore, type WaveResultServices } from '../../src/wave-results/index.js';
import { exportCsv, exportXlsx } from '../../src/wave-results/export-results.js';
import { showCodebook } from '../../src/wave-results/show-codebook.js';
import { showComments } from '../../src/wave-results/show-comments.js';
import { showHeatmap } from '../../src/wave-results/show-heatmap.js';
import { showQuality } from '../../src/wave-results/show-quality.js';
import { showResults } from '../../src/wave-results/show-results.js';
import type { DriverShown, WaveOverview } from '../../src/wave-results/shown.js';
import { showTrend } from '../../src/wave-results/show-trend.js';
import { SqlWaveStore, type Wave } from '../../src/waves/index.js';
import { SubmissionRow } from '../../src/waves/storage/waves.rows.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aClosingWave, unitId } from './closing-wave.js';
import { randomWave } from './random-wave.js';

const organisationId = randomUUID();
const actor = (...grants: GrantedRole[]): Actor => actorOf({ organisationId, id: randomUUID() }, grants);
const readers = {
  hr: actor({ role: 'hr', unitId: null }),
  author: actor({ role: 'author', unitId: null }),
  steward: actor({ role: 'privacy-steward', unitId: null }),
  director: actor({ role: 'manager', unitId: unitId('everything') }),
  manager: actor({ role: 'manager', unitId: unitId('department-0') }),
  employee: actor(),
};

const uniforms = uniformsOf('ways out', 'results');
const random = (): number => uniforms.next().value;
const SHAPE = { people: 90, units: 4, bands: [2, 2], skips: 0.05 };
/** So few that groups of the second wave are withheld in the first. */
const FEW = { ...SHAPE, people: 40 };

/** What a reader gets of each way out, refusals included. */
type Said = Readonly<Record<string, unknown>>;

describe('whatever is read of waves, by anybody, in every way', () => {
  let place: EmptyDatabase;
  let database: Database;
  let services: WaveResultServices;
  let waves: readonly Wave[];

  beforeAll(async () => {
    place = await emptySqlite();
    database = await openDatabase(place.url, allRows);
    await database.schema.runMigrations();
    services = {
      store: new SqlResultStore(database),
      audit: new SqlAuditTrail(database),
      clock: { now: () => new Date('2026-02-01T08:00:00Z') },
      randomId: randomUUID,
    };
    const store = new SqlWaveStore(database);
    const first = await aClosingWave(store, organisationId, randomWave(FEW, random));
    const closedAt = '2026-06-20T08:00:00.000Z';
    const second = await aClosingWave(store, organisationId, randomWave(SHAPE, random), { closedAt });
    waves = [first, second];
    for (const wave of waves) await countWave(services, wave);
  });

  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  async function everythingSaid(): Promise<Said> {
    const said: Record<string, unknown> = {};
    for (const { id: waveId } of waves) {
      const keys = (await services.store.committed.cuts({ organisationId, id: waveId })).map(({ key }) => key);
      for (const [name, reader] of Object.entries(readers)) {
        const keep = async (way: string, read: () => Promise<unknown>): Promise<void> => {
          said[`${name} ${way} ${waveId}`] = await read().catch((refusal: unknown) => String(refusal));
        };
        for (const cutKey of keys) {
          await keep(`results ${cutKey}`, () => showResults(services, reader, { waveId, cutKey }));
          await keep(`trend ${cutKey}`, () => showTrend(services, reader, { waveId, cutKey }));
          await keep(`comments ${cutKey}`, () => showComments(services, reader, { waveId, cutKey }));
        }
        for (const by of ['units', 'site', 'job'])
          await keep(`heatmap ${by}`, () => showHeatmap(services, reader, { waveId, by }));
        await keep('quality', () => showQuality(services, reader, waveId));
        await keep('codebook', () => showCodebook(services, reader, waveId));
        await keep('csv', () => exportCsv(services, reader, { waveId, locale: 'fr' }));
        await keep('xlsx', async () => cellsOf(await exportXlsx(services, reader, { waveId, locale: 'fr' })));
      }
    }
    return said;
  }

  /** Each cut that the reader finds in the second wave, beside what they are shown of it in the first. */
  async function bothWavesOf(reader: Actor): Promise<{ now: WaveOverview; then: WaveOverview | null }[]> {
    const [first, second] = waves as [Wave, Wave];
    const { cuts } = await showResults(services, reader, { waveId: second.id });
    const found: { now: WaveOverview; then: WaveOverview | null }[] = [];
    for (const { key: cutKey } of cuts) {
      const then = await showResults(services, reader, { waveId: first.id, cutKey }).catch(() => null);
      found.push({ now: await showResults(services, reader, { waveId: second.id, cutKey }), then });
    }
    return found;
  }

  const estimateOf = (mean: DriverShown['mean']): number => (mean.kind === 'shown' ? mean.value.estimate : Number.NaN);

  async function cellsOf(book: Buffer): Promise<unknown> {
    const { default: exceljs } = await import('exceljs');
    const read = new exceljs.Workbook();
    await read.xlsx.load(book as unknown as ArrayBuffer);
    return read.worksheets.map((sheet) => sheet.getSheetValues());
  }

  it('says how somebody moved from wave to wave only where this reader is shown both', async () => {
    let compared = 0;
    let onlyNow = 0;
    for (const reader of [readers.hr, readers.director, readers.manager]) {
      for (const { now, then } of await bothWavesOf(reader)) {
        const moved = now.drivers.filter(({ change }) => change !== null);
        compared += moved.length;
        const earlier = new Map(then?.drivers.map(({ id, mean }) => [id, mean.kind]));
        onlyNow += now.drivers.filter(({ id, mean }) => mean.kind === 'shown' && earlier.get(id) !== 'shown').length;
        for (const { id, mean, change } of moved) {
          const before = then?.drivers.find((driver) => driver.id === id)?.mean;
          expect([mean.kind, before?.kind]).toEqual(['shown', 'shown']);
          expect(change!.difference).toBeCloseTo(estimateOf(mean) - estimateOf(before!), 10);
        }
        for (const { id, figures } of now.questions.filter(({ change }) => change !== null)) {
          const before = then?.questions.find((question) => question.id === id)?.figures;
          expect([figures.kind, before?.kind]).toEqual(['points', 'points']);
        }
      }
    }
    expect([compared > 20, onlyNow > 0]).toEqual([true, true]);
  });

  it('is worked out from the figures that an attacker was shown, and from nothing that people sent', async () => {
    const before = await everythingSaid();
    const isTold = ([, what]: [string, unknown]): boolean => typeof what !== 'string' || what.includes(';');
    expect(Object.entries(before).filter(isTold).length).toBeGreaterThan(100);
    const sent = await database.read.count(SubmissionRow);
    await database.write((manager) => manager.clear(SubmissionRow));
    expect([sent, await database.read.count(SubmissionRow)]).toEqual([FEW.people + SHAPE.people, 0]);
    expect(await everythingSaid()).toEqual(before);
  });
});
