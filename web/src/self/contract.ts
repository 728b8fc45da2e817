import type { Score } from '../assessments/result/contract.js';
import type { Localised } from '../language/language.svelte.js';

export type Purpose = 'hiring' | 'promotion' | 'self' | 'verification';

export interface OwnInvitation {
  readonly invitationId: string;
  readonly purpose: Purpose;
  readonly title: Localised;
  readonly state: 'to-acknowledge' | 'acknowledged' | 'running';
  readonly closesAt: string | null;
}

export interface OwnSitting {
  readonly sittingId: string;
  readonly invitationId: string;
  readonly purpose: Purpose;
  readonly title: Localised;
  readonly state: 'running' | 'finished';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly scale: { readonly id: string; readonly minimum: number; readonly maximum: number };
  readonly overall: Score | null;
  readonly change: {
    readonly sinceSittingId: string;
    readonly probabilityHigher: number;
    readonly reliable: boolean;
  } | null;
}

export interface OwnLink {
  readonly invitationId: string;
  readonly code: string;
}

export type ConsentPurpose = 'team-figures' | 'coaching';

export interface Consent {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  readonly since: string | null;
}
