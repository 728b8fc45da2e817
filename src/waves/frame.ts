import type { Localised } from '../kernel/localised.js';

/** The organisation as it was when the wave opened: what answers are counted by. Nothing that happens later moves an answer. */
export interface Frame {
  /** Parents before their children; the first has no parent. Empty for people outside. */
  readonly units: readonly FramedUnit[];
  readonly attributes: readonly FramedAttribute[];
  /** How many were asked; null when anybody may come. */
  readonly invited: number | null;
}

export interface FramedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  /** How many were asked, in the unit and all below it. */
  readonly invited: number;
}

/** A broad band each: site, language, job, whether they lead others, audience. Rare bands are put together at opening. */
export interface FramedAttribute {
  readonly id: 'site' | 'language' | 'job' | 'leads' | 'audience';
  readonly name: Localised;
  readonly bands: readonly { readonly id: string; readonly label: Localised; readonly invited: number | null }[];
}
