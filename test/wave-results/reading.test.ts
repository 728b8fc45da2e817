import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqlAuditTrail } from '../../src/audit/index.js';
import type { Answer } from '../../src/barometers/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { actorOf, type Actor, type GrantedRole } from '../../src/organisations/index.js';
import type { JobAtWork } from '../../src/queue/index.js';
import { allRows } from '../../src/rows.js';
import { exportCsv, exportXlsx } from '../../src/wave-results/export-results.js';
import { countWaveHandler, SqlResultStore, type WaveResultServices } from '../../src/wave-results/index.js';
import { showCodebook } from '../../src/wave-results/show-codebook.js';
import { maskComment, showComments, tagComment } from '../../src/wave-results/show-comments.js';
import { showHeatmap } from '../../src/wave-results/show-heatmap.js';
import { showResults } from '../../src/wave-results/show-results.js';
import { showTrend } from '../../src/wave-results/show-trend.js';
import { listReadableWaves } from '../../src/wave-results/list-waves.js';
import { SqlWaveStore, type Wave } from '../../src/waves/index.js';
import { both } from '../barometers/small-instrument.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aClosingWave, unitId, unitKey } from './closing-wave.js';
import { randomWave } from './random-wave.js';

const organisationId = randomUUID();
const actor = (...grants: GrantedRole[]): Actor => actorOf({ organisationId, id: randomUUID() }, grants);
const hr = actor({ role: 'hr', unitId: null });
const steward = actor({ role: 'privacy-steward', unitId: null });
const manager = actor({ role: 'manager', unitId: unitId('department-0') });
const elsewhere = actor({ role: 'manager', unitId: randomUUID() });
const employee = actor();

const uniforms = uniformsOf('reading', 'results');
const random = (): number => uniforms.next().value;
const SHAPE = { people: 160, units: 4, bands: [2, 2], skips: 0.05 };

describe.each(bothDatabases)('results of a wave on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let database: Database;
  let waves: SqlWaveStore;
  let services: WaveResultServices;
  let first: Wave;
  let wave: Wave;

  const count = ({ id }: Wave, at = organisationId): Promise<void> =>
    countWaveHandler(services).run({ job: { payload: { organisationId: at, waveId: id } } } as unknown as JobAtWork);

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
    first = await aClosingWave(waves, organisationId, randomWave(SHAPE, random));
    const later = randomWave(SHAPE, random);
    const moved = later.submissions.map((one) => ({ ...one, answers: raised(one.answers) }));
    wave = await aClosingWave(
      waves,
      organisationId,
      { ...later, submissions: moved },
      { closedAt: '2026-06-20T08:00:00.000Z' },
    );
    await count(first);
  });

  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const raised = (answers: Readonly<Record<string, Answer>>): Record<string, Answer> =>
    Object.fromEntries(
      Object.entries(answers).map(([id, answer]) =>
        id.startsWith('t') && answer.kind === 'point'
          ? [id, { ...answer, point: Math.min(5, answer.point + 1) }]
          : [id, answer],
      ),
    );

  it('are nothing until it has been counted, and stay what they were counted once', async () => {
    await expect(showResults(services, hr, { waveId: wave.id })).rejects.toThrow('WAVE_NOT_COUNTED');
    await count(wave);
    expect((await waves.committed.wave(organisationId, wave.id))?.state).toBe('closed');
    const before = await services.store.committed.comments(wave);
    await count(wave);
    expect(await services.store.committed.comments(wave)).toEqual(before);
  });

  it('say of the organisation what its people answered, with margins, and against the wave before', async () => {
    const shown = await showResults(services, hr, { waveId: wave.id });
    expect(shown.participation).toMatchObject({ invited: 200, answered: 160, share: 0.8 });
    expect(shown.before?.waveId).toBe(first.id);
    const trust = shown.drivers.find(({ id }) => id === 'trust')!;
    expect(trust.change).toMatchObject({ isSignificant: true });
    expect(trust.change!.difference).toBeGreaterThan(5);
    if (trust.mean.kind !== 'shown') throw new Error('withheld');
    const { low, estimate, high } = trust.mean.value;
    expect(low).toBeLessThan(estimate);
    expect(estimate).toBeLessThan(high);
    expect(trust.reliability?.verdict).toMatch(/good|fair|weak/);
    expect(shown.questions.map(({ id }) => id)).not.toContain('words');
    const recommend = shown.questions.find(({ id }) => id === 'recommend')!;
    expect(recommend.figures).toMatchObject({ kind: 'points', netPromoter: { estimate: expect.any(Number) } });
    expect(shown.typologies[0]?.figures).toMatchObject({ kind: 'shown' });
    expect(shown.weighted?.designEffect).toBeGreaterThanOrEqual(1);
  });

  it('tell of a unit beside everybody else', async () => {
    const shown = await showResults(services, hr, { waveId: wave.id, cutKey: unitKey('department-0') });
    expect(shown.cut).toMatchObject({ kind: 'unit', label: { fr: 'department-0' }, parentKey: 'organisation' });
    expect(shown.drivers.every(({ besideOrganisation }) => besideOrganisation !== null)).toBe(true);
    expect(shown.drivers.every(({ reliability }) => reliability === null)).toBe(true);
    await expect(showResults(services, hr, { waveId: wave.id, cutKey: 'unit:nowhere' })).rejects.toThrow('CUT_UNKNOWN');
  });

  it('show units by drivers, what is withheld without its count', async () => {
    const { rows, choices } = await showHeatmap(services, hr, { waveId: wave.id });
    expect(rows.map(({ cut }) => cut.label.fr).slice(0, 3)).toEqual(['Toute l’organisation', 'department-0', 'unit-0']);
    expect(choices.map(({ id }) => id)).toEqual(['units', 'site', 'job']);
    for (const { cut, answered } of rows) expect(cut.withheld === null).toBe(answered !== null);
    const bySite = await showHeatmap(services, hr, { waveId: wave.id, by: 'site' });
    expect(bySite.rows.map(({ cut }) => cut.kind)).toEqual(['organisation', 'band', 'band']);
  });

  it('say in each cell how it moved since the wave before, from what both waves show', async () => {
    const { rows, drivers, before } = await showHeatmap(services, hr, { waveId: wave.id });
    expect(before?.waveId).toBe(first.id);
    const [whole] = rows;
    const { drivers: shown } = await showResults(services, hr, { waveId: wave.id });
    for (const [at, { id }] of drivers.entries()) {
      const cell = whole!.cells[at]!;
      const { mean, change } = shown.find((driver) => driver.id === id)!;
      if (cell.kind !== 'shown' || mean.kind !== 'shown') throw new Error('withheld');
      expect(cell.interval).toEqual({ low: mean.value.low, high: mean.value.high });
      expect(cell.change).toEqual(change);
    }
    const then = await showHeatmap(services, hr, { waveId: first.id });
    for (const { cut, cells } of rows) {
      const row = then.rows.find(({ cut: { key } }) => key === cut.key);
      for (const [at, cell] of cells.entries()) {
        const isOnBothSides = cell.kind === 'shown' && row?.cells[at]?.kind === 'shown';
        expect(cell.kind === 'shown' && cell.change !== null).toBe(isOnBothSides);
      }
    }
  });

  it('follow a cut from wave to wave', async () => {
    const trend = await showTrend(services, hr, { waveId: wave.id });
    expect(trend.waves.map(({ id }) => id)).toEqual([first.id, wave.id]);
    expect(trend.drivers.every(({ points }) => points.length === 2)).toBe(true);
    expect(trend.drivers[0]?.isSameWords).toEqual([true, true]);
    const trust = trend.drivers.find(({ id }) => id === 'trust')!;
    expect(trust.moved).toMatchObject({ from: 0, to: 1, change: { isSignificant: true } });
    expect(trust.moved!.change.difference).toBeGreaterThan(5);
    expect(trend.comparisons).toBe(trend.drivers.length + trend.anchors.length);
  });

  it('are not compared where the words changed', async () => {
    const other = randomWave({ ...SHAPE, people: 60 }, random);
    const pages = other.instrument.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.id === 't1' ? { ...question, text: both('else') } : question,
      ),
    }));
    const instrument = { ...other.instrument, version: 2, pages };
    const changed = await aClosingWave(
      waves,
      organisationId,
      { ...other, instrument },
      { closedAt: '2026-09-20T08:00:00.000Z' },
    );
    await count(changed);
    const shown = await showResults(services, hr, { waveId: changed.id });
    expect(shown.notComparable).toEqual([{ question: 't1', because: 'changed-words' }]);
    const changeOf = (driver: string) => shown.drivers.find(({ id }) => id === driver)!.change;
    expect(changeOf('trust')).toBeNull();
    expect(changeOf('visits')).not.toBeNull();
    const { drivers } = await showTrend(services, hr, { waveId: changed.id });
    const lineOf = (driver: string) => drivers.find(({ id }) => id === driver)!;
    expect(lineOf('trust')).toMatchObject({ isSameWords: [true, true, false], moved: null });
    expect(lineOf('visits')).toMatchObject({ isSameWords: [true, true, true], moved: { from: 0, to: 2 } });
  });

  it('list comments one cut at a time, without a date or the other lists', async () => {
    const page = await showComments(services, hr, { waveId: wave.id });
    expect(page.total).toBeGreaterThanOrEqual(10);
    expect(page.comments.length).toBeLessThanOrEqual(50);
    expect(Object.keys(page.comments[0]!).sort()).toEqual(['id', 'maskedBecause', 'question', 'tags', 'text']);
    for (const { key } of page.cuts)
      expect((await showComments(services, hr, { waveId: wave.id, cutKey: key })).total).toBeGreaterThanOrEqual(10);
  });

  it('find many or nothing when they are searched, whoever is looked for', async () => {
    const [one] = (await showComments(services, hr, { waveId: wave.id })).comments;
    const many = await showComments(services, hr, { waveId: wave.id, search: 'SAID' });
    expect(many).toMatchObject({ threshold: 10, withheld: null, total: many.total });
    expect(many.total).toBeGreaterThanOrEqual(10);
    const tooFew = { total: 0, comments: [], withheld: { kind: 'withheld', because: 'too-few' } };
    expect(await showComments(services, hr, { waveId: wave.id, search: one!.text })).toMatchObject(tooFew);
    expect(await showComments(services, hr, { waveId: wave.id, search: 'nobody wrote this' })).toMatchObject(tooFew);
    const found = await showComments(services, steward, { waveId: wave.id, search: one!.text.toUpperCase() });
    expect(found.comments.map(({ id }) => id)).toEqual([one!.id]);
  });

  it('hide a comment that the steward masks, from everybody else', async () => {
    const [one] = (await showComments(services, hr, { waveId: wave.id })).comments;
    const which = { waveId: wave.id, commentId: one!.id };
    expect(() => maskComment(services, hr, { ...which, because: 'wounding' })).toThrow('NOT_ALLOWED');
    await maskComment(services, steward, { ...which, because: 'wounding' });
    const [masked] = (await showComments(services, hr, { waveId: wave.id })).comments;
    expect(masked).toMatchObject({ id: one!.id, text: '', maskedBecause: 'wounding' });
    expect((await showComments(services, hr, { waveId: wave.id, search: one!.text })).total).toBe(0);
    const [kept] = (await showComments(services, steward, { waveId: wave.id })).comments;
    expect(kept?.text).toBe(one!.text);
    await tagComment(services, hr, { ...which, tags: ['tools', ' tools ', ''] });
    expect((await showComments(services, hr, { waveId: wave.id, tag: 'tools' })).total).toBe(1);
  });

  it('are read by managers for their units alone, beside the organisation', async () => {
    const { cuts } = await showResults(services, manager, { waveId: wave.id });
    expect(cuts.length).toBeGreaterThan(3);
    const own = ['department-0', 'unit-0', 'unit-2'].map(unitId);
    expect(cuts.every(({ key }) => key === 'organisation' || own.some((id) => key.startsWith(`unit:${id}`)))).toBe(
      true,
    );
    const foreign = { waveId: wave.id, cutKey: unitKey('department-1') };
    await expect(showResults(services, manager, foreign)).rejects.toThrow('CUT_UNKNOWN');
    await expect(showComments(services, manager, foreign)).rejects.toThrow('CUT_UNKNOWN');
    await expect(showTrend(services, manager, foreign)).rejects.toThrow('CUT_UNKNOWN');
    await expect(showComments(services, manager, { waveId: wave.id, cutKey: 'organisation' })).rejects.toThrow('CUT');
    await expect(showHeatmap(services, elsewhere, { waveId: wave.id })).rejects.toThrow('WAVE_RESULTS_UNKNOWN');
    await expect(showResults(services, employee, { waveId: wave.id })).rejects.toThrow('NOT_ALLOWED');
    await expect(exportCsv(services, manager, { waveId: wave.id, locale: 'fr' })).rejects.toThrow('NOT_ALLOWED');
  });

  it('are read whole by who manages everybody that was asked', async () => {
    const director = actor({ role: 'manager', unitId: unitId('everything') });
    const { cuts } = await showResults(services, director, { waveId: wave.id });
    expect(cuts).toEqual((await showResults(services, hr, { waveId: wave.id })).cuts);
    await expect(exportCsv(services, director, { waveId: wave.id, locale: 'fr' })).rejects.toThrow('NOT_ALLOWED');
  });

  it('are not read by managers whom the wave does not show them', async () => {
    const hidden = await aClosingWave(waves, organisationId, randomWave(SHAPE, random), {
      isShownToManagers: false,
      closedAt: '2025-01-20T08:00:00.000Z',
    });
    await count(hidden);
    await expect(showResults(services, manager, { waveId: hidden.id })).rejects.toThrow('WAVE_RESULTS_UNKNOWN');
    expect((await showResults(services, hr, { waveId: first.id })).before?.waveId).toBe(hidden.id);
    expect((await showResults(services, manager, { waveId: first.id })).before).toBeNull();
    expect((await showHeatmap(services, manager, { waveId: first.id })).before).toBeNull();
    const trend = await showTrend(services, manager, { waveId: wave.id });
    expect(trend.waves.map(({ id }) => id)).toEqual([first.id, wave.id]);
    const listed = async (reader: Actor) => (await listReadableWaves(services, reader)).map(({ id }) => id);
    expect(await listed(manager)).toContain(wave.id);
    expect(await listed(manager)).not.toContain(hidden.id);
    expect(await listed(hr)).toContain(hidden.id);
    expect(await listed(elsewhere)).toEqual([]);
    const opensOf = async (reader: Actor) =>
      new Set((await listReadableWaves(services, reader)).map(({ opens }) => opens));
    expect(await opensOf(steward)).toEqual(new Set(['comments']));
    expect(await opensOf(hr)).toEqual(new Set(['results']));
  });

  it('leave as a file that calculates nothing, and the audit trail says so', async () => {
    const csv = await exportCsv(services, hr, { waveId: wave.id, locale: 'fr' });
    expect(csv).toContain('masqué');
    expect(csv.split('\r\n')[0]).toBe('\ufeffPérimètre;Question;Réponse;Nombre');
    expect(csv.split('\r\n').filter((line) => /(^|;)"?[=+@-]/.test(line))).toEqual([]);
    const book = await exportXlsx(services, hr, { waveId: wave.id, locale: 'en' });
    const { default: exceljs } = await import('exceljs');
    const read = new exceljs.Workbook();
    await read.xlsx.load(book as unknown as ArrayBuffer);
    expect(read.worksheets.map(({ name }) => name)).toEqual(['Drivers', 'Answers', 'Questions']);
    const exported = await services.audit.committed.entries(
      organisationId,
      { subjectId: wave.id, action: 'wave.results-exported' },
      { offset: 0, limit: 10 },
    );
    expect(exported).toHaveLength(2);
    expect((await showCodebook(services, hr, wave.id)).questions.map(({ id }) => id)).toContain('order');
  });

  it('keep no trace of who answered, or in which order', async () => {
    const rows = await database.read.query('SELECT * FROM wave_comments');
    expect(Object.keys(rows[0] as object).sort()).toEqual(
      ['body', 'cuts', 'id', 'masked_because', 'organisation_id', 'question', 'tags', 'wave_id'].sort(),
    );
    const submissions = new Set((await waves.committed.submissionsAfter(wave, null, 1_000)).map(({ id }) => id));
    expect((rows as { id: string }[]).filter(({ id }) => submissions.has(id))).toEqual([]);
  });
});
