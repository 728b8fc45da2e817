import { setImmediate } from 'node:timers/promises';
import { In, type EntityManager, type ObjectLiteral } from 'typeorm';
import { SqlAuditTables } from '../../audit/index.js';
import type { Database, DatabaseKind } from '../../database/database.js';
import { SqlPeopleReader, type PeopleReader } from '../../people/index.js';
import { SqlWaveReader, SqlWaveTables } from '../../waves/index.js';
import type { Activity } from '../activity/activity.js';
import type { Cut, Withheld } from '../../disclosure/index.js';
import type { CutFigures, Soundness, WaveFigures } from '../figures.js';
import type { MaskReason } from '../mask.js';
import type { KeptComment, KeptCut, ResultReader, ResultStore, ResultTables, WaveKey } from '../store.js';
import type { Quality } from '../quality.js';
import type { WavesRead, WavesWritten } from '../surveyed-wave.js';
import { WaveActivityRow, WaveCommentRow, WaveFiguresRow } from './wave-results.rows.js';

/** Databases limit how many parameters a statement has. */
const ROWS_A_STATEMENT = 100;

const ofWave = ({ organisationId, id }: WaveKey) => ({ organisation_id: organisationId, wave_id: id });

class SqlResultReader implements ResultReader {
  readonly waves: WavesRead;
  readonly people: PeopleReader;

  constructor(protected readonly manager: EntityManager) {
    this.people = new SqlPeopleReader(manager);
    this.waves = new SqlWaveReader(manager);
  }

  async cuts(wave: WaveKey): Promise<KeptCut[]> {
    const select = { cut_key: true, cut: true, withheld: true, position: true };
    const rows = await this.manager.find(WaveFiguresRow, { select, where: ofWave(wave), order: { position: 'ASC' } });
    return rows.map(toCut);
  }

  async figures(wave: WaveKey, keys: readonly string[] | 'all'): Promise<CutFigures[]> {
    const where = { ...ofWave(wave), ...(keys === 'all' ? {} : { cut_key: In([...keys]) }) };
    const rows = await this.manager.find(WaveFiguresRow, { where, order: { position: 'ASC' } });
    return rows.map(toFigures);
  }

  async soundness(wave: WaveKey): Promise<Readonly<Record<string, Soundness>>> {
    const row = await this.manager.findOneBy(WaveFiguresRow, { ...ofWave(wave), cut_key: 'organisation' });
    return row?.soundness ? (JSON.parse(row.soundness) as Record<string, Soundness>) : {};
  }

  async quality(wave: WaveKey): Promise<Quality | null> {
    const row = await this.manager.findOneBy(WaveFiguresRow, { ...ofWave(wave), cut_key: 'organisation' });
    return row?.quality ? (JSON.parse(row.quality) as Quality) : null;
  }

  async comments(wave: WaveKey): Promise<KeptComment[]> {
    const rows = await this.manager.find(WaveCommentRow, { where: ofWave(wave), order: { id: 'ASC' } });
    return rows.map(toComment);
  }

  async activity(wave: WaveKey): Promise<Activity> {
    const rows = await this.manager.findBy(WaveActivityRow, ofWave(wave));
    const parts = new Map(rows.map(({ part, content }) => [part, JSON.parse(content) as unknown]));
    return {
      members: (parts.get('members') ?? null) as Activity['members'],
      spaces: (parts.get('spaces') ?? null) as Activity['spaces'],
    };
  }

  async comment(wave: WaveKey, id: string): Promise<KeptComment | null> {
    const row = await this.manager.findOneBy(WaveCommentRow, { ...ofWave(wave), id });
    return row && toComment(row);
  }
}

class SqlResultTables extends SqlResultReader implements ResultTables {
  readonly audit: SqlAuditTables;
  readonly writtenWaves: WavesWritten;

  constructor(manager: EntityManager, kind: DatabaseKind) {
    super(manager);
    this.audit = new SqlAuditTables(manager, kind);
    this.writtenWaves = new SqlWaveTables(manager, kind);
  }

  async keepFigures(wave: WaveKey, { cuts, soundness, comments }: WaveFigures, quality: Quality): Promise<void> {
    const key = ofWave(wave);
    await this.manager.delete(WaveFiguresRow, key);
    await this.manager.delete(WaveCommentRow, key);
    await this.insertInTurns(WaveFiguresRow, cuts, (one, position) => ({
      ...key,
      cut_key: one.key,
      position,
      cut: JSON.stringify(one.cut),
      withheld: one.withheld,
      content: one.withheld === null ? JSON.stringify({ answered: one.answered, counts: one.counts }) : null,
      soundness: one.cut.kind === 'organisation' ? JSON.stringify(soundness) : null,
      quality: one.cut.kind === 'organisation' ? JSON.stringify(quality) : null,
    }));
    await this.insertInTurns(WaveCommentRow, comments, (one) =>
      toCommentRow(wave, { ...one, maskedBecause: null, tags: [] }),
    );
  }

  /** SQLite never waits for anything: those who read have their turn between two statements. */
  private async insertInTurns<T, R extends ObjectLiteral>(
    row: new () => R,
    values: readonly T[],
    rowOf: (value: T, position: number) => R,
  ): Promise<void> {
    for (let from = 0; from < values.length; from += ROWS_A_STATEMENT) {
      const part = values.slice(from, from + ROWS_A_STATEMENT);
      await this.manager.insert(
        row,
        part.map((value, at) => rowOf(value, from + at)),
      );
      await setImmediate();
    }
  }

  async keepActivity(wave: WaveKey, activity: Partial<Activity>): Promise<void> {
    for (const [part, content] of Object.entries(activity)) {
      await this.manager.delete(WaveActivityRow, { ...ofWave(wave), part });
      await this.manager.insert(WaveActivityRow, { ...ofWave(wave), part, content: JSON.stringify(content) });
    }
  }

  async keepComment(wave: WaveKey, { id, maskedBecause, tags }: KeptComment): Promise<void> {
    const change = { masked_because: maskedBecause, tags: JSON.stringify(tags) };
    await this.manager.update(WaveCommentRow, { ...ofWave(wave), id }, change);
  }
}

export class SqlResultStore implements ResultStore {
  readonly committed: ResultReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlResultReader(database.read);
  }

  write<T>(work: (tables: ResultTables) => Promise<T>): Promise<T> {
    return this.database.write((manager) => work(new SqlResultTables(manager, this.database.kind)));
  }
}

const toCut = ({ cut_key, cut, withheld }: WaveFiguresRow): KeptCut => ({
  key: cut_key,
  cut: JSON.parse(cut) as Cut,
  withheld: withheld as Withheld | null,
});

function toFigures(row: WaveFiguresRow): CutFigures {
  const { key, cut, withheld } = toCut(row);
  if (withheld !== null) return { key, cut, withheld };
  const content = JSON.parse(row.content ?? '') as Pick<Extract<CutFigures, { withheld: null }>, 'answered' | 'counts'>;
  return { key, cut, withheld, ...content };
}

const toComment = (row: WaveCommentRow): KeptComment => ({
  id: row.id,
  question: row.question,
  text: row.body,
  cuts: JSON.parse(row.cuts) as string[],
  maskedBecause: row.masked_because as MaskReason | null,
  tags: JSON.parse(row.tags) as string[],
});

const toCommentRow = (
  wave: WaveKey,
  { id, question, text, cuts, maskedBecause, tags }: KeptComment,
): WaveCommentRow => ({
  ...ofWave(wave),
  id,
  question,
  body: text,
  cuts: JSON.stringify(cuts),
  masked_because: maskedBecause,
  tags: JSON.stringify(tags),
});
