import type { Instrument } from '../barometers/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Frame, Population } from '../waves/index.js';
import type { Manner } from './quality.js';
import type { Counted } from './tally.js';

/** What results need to know of a wave. */
export interface SurveyedWave {
  readonly organisationId: string;
  readonly id: string;
  readonly title: Localised;
  readonly instrument: Instrument;
  readonly population: Population;
  readonly isAnonymous: boolean;
  readonly threshold: number;
  readonly isShownToManagers: boolean;
  readonly state: 'planned' | 'scheduled' | 'open' | 'closing' | 'closed';
  readonly frame: Frame | null;
  readonly closedAt: Instant | null;
  readonly scheduleId: string | null;
}

/** A wave whose figures are there. */
export interface ClosedWave extends SurveyedWave {
  readonly frame: Frame;
  readonly closedAt: Instant;
}

export const isCounted = (wave: SurveyedWave): wave is ClosedWave =>
  wave.state === 'closed' && wave.frame !== null && wave.closedAt !== null;

export interface Respondent {
  readonly personId: string;
  readonly unitId: string | null;
  readonly day: string;
}

/** Waves and their answers, as the context of waves keeps them. */
export interface WavesRead {
  wave(organisationId: string, id: string): Promise<SurveyedWave | null>;
  waves(organisationId: string): Promise<SurveyedWave[]>;
  /** In the order of their random ids. */
  submissionsAfter(
    wave: Pick<SurveyedWave, 'organisationId' | 'id'>,
    afterId: string | null,
    limit: number,
  ): Promise<(Counted & Manner & { readonly id: string })[]>;
  /** Of an identified wave: who answered, in no order. Nobody in an anonymous one. */
  respondents(wave: Pick<SurveyedWave, 'organisationId' | 'id'>): Promise<Respondent[]>;
  submissionOf(
    wave: Pick<SurveyedWave, 'organisationId' | 'id'>,
    personId: string,
  ): Promise<(Respondent & Pick<Counted, 'answers'>) | null>;
}

export interface WavesWritten {
  lockWave(organisationId: string, id: string): Promise<SurveyedWave | null>;
  keepWave(wave: SurveyedWave): Promise<void>;
}
