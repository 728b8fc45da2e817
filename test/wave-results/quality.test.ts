import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqlAuditTrail } from '../../src/audit/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { actorOf, type Actor, type GrantedRole } from '../../src/organisations/index.js';
import { allRows } from '../../src/rows.js';
import { countWave, SqlResultStore, type WaveResultServices } from '../../src/wave-results/index.js';
import { showQuality } from '../../src/wave-results/show-quality.js';
import { SqlWaveStore, type Submission, type Wave } from '../../src/waves/index.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aClosingWave, unitId } from './closing-wave.js';
import { randomWave } from './random-wave.js';

const organisationId = randomUUID();
const actor = (...grants: GrantedRole[]): Actor => actorOf({ organisationId, id: randomUUID() }, grants);
const hr = actor({ role: 'hr', unitId: null });
const others = [
  actor({ role: 'privacy-steward', unitId: null }),
  actor({ role: 'manager', unitId: unitId('department-0') }),
  actor(),
];

const uniforms = uniformsOf('quality', 'results');
const random = (): number => uniforms.next().value;

const TOO_FEW = { kind: 'withheld', because: 'too-few' };
const atLeast = (count: number) => ({ kind: 'shown', atLeast: count });

describe.each(bothDatabases)('how people answered a wave, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let database: Database;
  let waves: SqlWaveStore;
  let services: WaveResultServices;

  beforeAll(async () => {
    place = await create();
    database = await openDatabase(place.url, allRows);
    await database.schema.runMigrations();
    waves = new SqlWaveStore(database);
    services = {
      store: new SqlResultStore(database),
      audit: new SqlAuditTrail(database),
      clock: { now: () => new Date('2026-02-01T08:00:00Z') },
      randomId: randomUUID,
    };
  });

  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  async function count(people: number, wish: Partial<Wave> = {}): Promise<Wave> {
    const answered = randomWave({ people, units: 2, bands: [2], skips: 0 }, random);
    const paceOf = (at: number): Submission['pace'] => (at < 13 ? 'quick' : at < 17 ? 'slow' : 'usual');
    const submissions = answered.submissions.map((one, at) => ({
      ...one,
      pace: paceOf(at),
      isUniform: at < 8,
    }));
    const wave = await aClosingWave(waves, organisationId, { ...answered, submissions }, wish);
    await countWave(services, wave);
    return wave;
  }

  it('is said in steps of five, and never of fewer than the threshold', async () => {
    const { id } = await count(42);
    expect(await showQuality(services, hr, id)).toMatchObject({
      answered: atLeast(40),
      uniform: atLeast(5),
      paces: { quick: atLeast(10), usual: atLeast(25), slow: TOO_FEW },
    });
    const higher = await count(42, { threshold: 9 });
    expect(await showQuality(services, hr, higher.id)).toMatchObject({
      uniform: TOO_FEW,
      paces: { quick: atLeast(10), usual: atLeast(25), slow: TOO_FEW },
    });
  });

  it('is kept no finer than it is said, of the organisation alone', async () => {
    const wave = await count(42);
    const kept: { cut_key: string; quality: string | null }[] = await database.read.query(
      `SELECT cut_key, quality FROM wave_figures WHERE wave_id = '${wave.id}'`,
    );
    const told = kept.filter(({ quality }) => quality !== null);
    expect(told.map(({ cut_key }) => cut_key)).toEqual(['organisation']);
    expect(JSON.parse(told[0]?.quality ?? '')).toEqual({
      answered: 40,
      uniform: 5,
      paces: { quick: 10, usual: 25, slow: null },
    });
  });

  it('is said to whoever answers for the wave, and to nobody else', async () => {
    const { id } = await count(42);
    for (const other of others) await expect(showQuality(services, other, id)).rejects.toThrow('NOT_ALLOWED');
    await expect(showQuality(services, hr, randomUUID())).rejects.toThrow('WAVE_RESULTS_UNKNOWN');
  });

  it('is unknown of a wave that was counted before it was kept', async () => {
    const { id } = await count(42);
    await database.write((manager) => manager.query(`UPDATE wave_figures SET quality = NULL WHERE wave_id = '${id}'`));
    const unknown = { kind: 'withheld', because: 'not-counted' };
    expect(await showQuality(services, hr, id)).toMatchObject({ answered: unknown, paces: { slow: unknown } });
  });
});
