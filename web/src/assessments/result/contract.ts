import type { Contact, Localised } from '../contract.js';

export interface Measured {
  readonly measured: true;
  readonly estimate: number;
  readonly margin: number;
  readonly interval: readonly [number, number];
  readonly level: number;
  readonly levelName: Localised;
  readonly levelProbability: number;
  readonly levelProbabilities: readonly number[];
}

export interface NotMeasured {
  readonly measured: false;
}

export type Score = Measured | NotMeasured;

export type PillarScore = Score & { readonly id: string; readonly name: Localised };

export type Standing = 'above' | 'below' | 'not-distinguishable';

export type DomainScore = Score & {
  readonly id: string;
  readonly pillar: string;
  readonly name: Localised;
  readonly shortName: Localised;
  readonly questions: number;
  readonly precise: boolean;
  readonly levelDescription: Localised | null;
  readonly standing: Standing;
  readonly standingProbability: number | null;
  readonly nextStep: Localised | null;
};

export type MeasuredDomain = DomainScore & Measured;

export interface Level {
  readonly level: number;
  readonly name: Localised;
  readonly description: Localised;
}

export interface Scale {
  readonly id: string;
  readonly name: Localised;
  readonly provisional: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly cuts: readonly { readonly at: number; readonly error: number; readonly method: Localised }[];
}

export interface Result {
  readonly sittingId: string;
  readonly purpose: string;
  readonly organisation: { readonly name: string };
  readonly campaignTitle: Localised;
  readonly contact: Contact;
  readonly finishedAt: string;
  readonly questions: number;
  readonly scoredQuestions: number;
  readonly minutes: number;
  readonly endedBecause: 'precise-enough' | 'cuts-decided' | 'maximum-length' | 'time' | 'stopped' | 'no-item-left';
  readonly scale: Scale;
  readonly model: { readonly name: Localised; readonly levels: readonly Level[] };
  readonly overall: Score;
  readonly pillars: readonly PillarScore[];
  readonly domains: readonly DomainScore[];
  readonly revision: number;
  readonly flagsPending: number;
  /** What was not asked so that the test suits the person. */
  readonly leftOut: { readonly items: number; readonly kinds: readonly string[] } | null;
}
