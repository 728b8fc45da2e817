import { assertMay, type Actor } from '../organisations/index.js';
import { type Cut, pathsOf, wholeUnitOf } from '../disclosure/index.js';
import { WaveResultsUnknown } from './problems.js';
import type { SurveyedWave } from './surveyed-wave.js';

/** Which cuts somebody reads. Below the threshold nobody reads anything, whoever they are. */
export interface Reach {
  readonly includes: (cut: Cut) => boolean;
  readonly isWhole: boolean;
}

const EVERYTHING: Reach = { includes: () => true, isWhole: true };

export const mayReadSomeResults = (actor: Actor): void => {
  if (!actor.permissions.has('barometers.manage')) assertMay(actor, 'team.read');
};

/**
 * HR read everything, and so does who manages the unit that all who were asked belong to; other managers their units with all that
 * is below, and the organisation to stand beside. Managers only when the wave says so.
 * @returns null: nothing
 */
function reachOf(actor: Actor, { isShownToManagers, frame }: SurveyedWave): Reach | null {
  if (actor.permissions.has('barometers.manage')) return EVERYTHING;
  if (!isShownToManagers || frame === null) return null;
  const managed = new Set(actor.managedUnits);
  if (managed.has(wholeUnitOf(frame) ?? '')) return EVERYTHING;
  const own = new Set(
    [...pathsOf(frame)].flatMap(([id, path]) => (path.some((unit) => managed.has(unit.id)) ? [id] : [])),
  );
  if (own.size === 0) return null;
  return {
    includes: (cut) => cut.kind === 'organisation' || ('unitId' in cut && own.has(cut.unitId)),
    isWhole: false,
  };
}

export const readsResults = (actor: Actor, wave: SurveyedWave): boolean => reachOf(actor, wave) !== null;

/** @throws {WaveResultsUnknown} a manager who is not shown this wave */
export function mayReadResults(actor: Actor, wave: SurveyedWave): Reach {
  mayReadSomeResults(actor);
  const reach = reachOf(actor, wave);
  if (reach === null) throw new WaveResultsUnknown();
  return reach;
}

/** The steward, who masks what people wrote, finds every wave; others those whose results they read. */
export function mayListWaves(actor: Actor): void {
  if (!actor.permissions.has('privacy.manage')) mayReadSomeResults(actor);
}

/** A change tells of both waves: managers see it only where both are shown to them. */
export const mayCompareWith = (actor: Actor, { isShownToManagers }: SurveyedWave): boolean =>
  actor.permissions.has('barometers.manage') || isShownToManagers;

/** What people wrote is read by HR and the steward, who masks; managers read that of their own units, never of the others. */
export function mayReadComments(actor: Actor, wave: SurveyedWave): Reach {
  if (actor.permissions.has('privacy.manage')) return EVERYTHING;
  const reach = mayReadResults(actor, wave);
  return reach.isWhole ? reach : { ...reach, includes: (cut) => cut.kind !== 'organisation' && reach.includes(cut) };
}

export const mayMaskComments = (actor: Actor): void => assertMay(actor, 'privacy.manage');

export const seesMasked = (actor: Actor): boolean => actor.permissions.has('privacy.manage');

/** HR, who work with them, and the steward, who reads them all. */
export function mayTagComments(actor: Actor): void {
  if (!actor.permissions.has('privacy.manage')) assertMay(actor, 'barometers.manage');
}

/** Whoever answers for the wave, and nobody else: it is said of nobody, and judges no team. */
export function mayReadQuality(actor: Actor): Reach {
  assertMay(actor, 'barometers.manage');
  return EVERYTHING;
}

/** Who sends what the network tool counted of people: HR, who told them. */
export const mayUploadActivity = (actor: Actor): void => assertMay(actor, 'barometers.manage');

/** HR, as respondents were told; managers read groups, never a person. */
export function mayReadNames(actor: Actor): Reach {
  assertMay(actor, 'barometers.manage');
  return EVERYTHING;
}

/** A file leaves the service with everything in it: for HR alone. */
export const mayExportResults = (actor: Actor): void => assertMay(actor, 'barometers.manage');
