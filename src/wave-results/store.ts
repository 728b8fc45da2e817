import type { AuditTables } from '../audit/index.js';
import type { PeopleReader } from '../people/index.js';
import type { Activity } from './activity/activity.js';
import type { Cut, Withheld } from '../disclosure/index.js';
import type { MaskReason } from './mask.js';
import type { CutFigures, Soundness, WaveFigures, WrittenComment } from './figures.js';
import type { Quality } from './quality.js';
import type { SurveyedWave, WavesRead, WavesWritten } from './surveyed-wave.js';

export type WaveKey = Pick<SurveyedWave, 'organisationId' | 'id'>;

/** A cut without its figures. */
export interface KeptCut {
  readonly key: string;
  readonly cut: Cut;
  readonly withheld: Withheld | null;
}

/** A comment with what readers made of it. */
export interface KeptComment extends WrittenComment {
  /** Null: everybody who reads the list reads it. */
  readonly maskedBecause: MaskReason | null;
  readonly tags: readonly string[];
}

export interface ResultReader {
  readonly waves: WavesRead;
  readonly people: PeopleReader;
  /** In the one order. */
  cuts(wave: WaveKey): Promise<KeptCut[]>;
  /** In the one order; all of them, or those that are named. */
  figures(wave: WaveKey, keys: readonly string[] | 'all'): Promise<CutFigures[]>;
  soundness(wave: WaveKey): Promise<Readonly<Record<string, Soundness>>>;
  /** Null: counted before it was kept. */
  quality(wave: WaveKey): Promise<Quality | null>;
  /** In the order of their random ids. */
  comments(wave: WaveKey): Promise<KeptComment[]>;
  activity(wave: WaveKey): Promise<Activity>;
  comment(wave: WaveKey, id: string): Promise<KeptComment | null>;
}

export interface ResultTables extends ResultReader {
  readonly audit: AuditTables;
  readonly writtenWaves: WavesWritten;
  /** In place of what there was. */
  keepFigures(wave: WaveKey, figures: WaveFigures, quality: Quality): Promise<void>;
  /** In place of what there was of each part that is given. */
  keepActivity(wave: WaveKey, activity: Partial<Activity>): Promise<void>;
  keepComment(wave: WaveKey, comment: KeptComment): Promise<void>;
}

export interface ResultStore {
  readonly committed: ResultReader;
  write<T>(work: (tables: ResultTables) => Promise<T>): Promise<T>;
}
