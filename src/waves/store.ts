import type { AuditTables } from '../audit/index.js';
import type { MailTables } from '../mail/index.js';
import type { PeopleReader } from '../people/index.js';
import type { JobReader, JobTables } from '../queue/index.js';
import type { Ballot } from './ballot.js';
import type { Schedule } from './schedule.js';
import type { Submission } from './submission.js';
import type { Audience, Wave } from './wave.js';

type Key = Pick<Wave, 'organisationId' | 'id'>;

/** An open link: whoever has it may answer, and nobody knows who has. */
export interface OpenWaveLink {
  readonly organisationId: string;
  readonly waveId: string;
  readonly audienceId: Audience['id'];
  /** On leaflets and in signatures: no secret. */
  readonly code: string;
}

export interface WaveReader {
  readonly people: PeopleReader;
  readonly jobs: JobReader;
  wave(organisationId: string, id: string): Promise<Wave | null>;
  /** Newest first. */
  waves(organisationId: string): Promise<Wave[]>;
  /** Those that people answer. */
  openWaves(organisationId: string): Promise<Wave[]>;
  schedules(organisationId: string): Promise<Schedule[]>;
  schedule(organisationId: string, id: string): Promise<Schedule | null>;
  /** Of every organisation: those whose next wave is due. */
  dueSchedules(day: string): Promise<Schedule[]>;
  ballotByCode(digest: string): Promise<Ballot | null>;
  /** In the order of their random ids. */
  ballotsAfter(wave: Key, afterId: string | null, limit: number): Promise<Ballot[]>;
  /** Ballots that nobody has used yet, by the unit of the person. */
  openBallots(wave: Key): Promise<ReadonlyMap<string | null, number>>;
  ballot(wave: Key, id: string): Promise<Ballot | null>;
  openLinks(wave: Key): Promise<OpenWaveLink[]>;
  openLink(code: string): Promise<OpenWaveLink | null>;
  /** Of whatever wave: ids are random. */
  hasSubmission(id: string): Promise<boolean>;
  countSubmissions(wave: Key): Promise<number>;
  /** Of every organisation: closed before that instant, and somebody’s answers still carry a name. */
  wavesWithNames(closedBefore: string): Promise<Key[]>;
  /** In the order of their random ids. */
  submissionsAfter(wave: Key, afterId: string | null, limit: number): Promise<Submission[]>;
}

export interface WaveTables extends WaveReader {
  readonly audit: AuditTables;
  readonly jobs: JobTables;
  readonly mail: MailTables;
  addWave(wave: Wave): Promise<void>;
  /** Nobody else changes it until the work is committed. */
  lockWave(organisationId: string, id: string): Promise<Wave | null>;
  /** Nobody closes it until the work is committed; others answer meanwhile. */
  shareWave(organisationId: string, id: string): Promise<Wave | null>;
  keepWave(wave: Wave): Promise<void>;
  removeWave(wave: Key): Promise<void>;
  keepSchedule(schedule: Schedule): Promise<void>;
  lockSchedule(organisationId: string, id: string): Promise<Schedule | null>;
  addBallots(ballots: readonly Ballot[]): Promise<void>;
  keepLetters(wave: Key, ballotIds: readonly string[], letters: number): Promise<void>;
  addBallotCodes(codes: readonly { readonly ballot: Ballot; readonly digest: string }[]): Promise<void>;
  removeCodesOf(wave: Key, ballotIds: readonly string[]): Promise<void>;
  /** Takes the ballot away, with its codes. @returns false when it was used meanwhile */
  useBallot(ballot: Ballot): Promise<boolean>;
  addOpenLinks(links: readonly OpenWaveLink[]): Promise<void>;
  addSubmission(submission: Submission): Promise<void>;
  /** Empties what was answered by name; the rows stay as places that somebody took. @returns how many */
  forgetNames(wave: Key): Promise<number>;
  /** Ballots, codes, links and letters: once nobody answers any more, nothing tells who has. */
  forgetRespondents(wave: Key): Promise<void>;
  /** Writes the submissions anew in a random order, so that neither place nor transaction tells when each came. */
  forgetOrder(wave: Key): Promise<void>;
}

export interface WaveStore {
  readonly committed: WaveReader;
  write<T>(work: (tables: WaveTables) => Promise<T>): Promise<T>;
}
