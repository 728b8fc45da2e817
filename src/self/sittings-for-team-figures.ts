import {
  OWNED,
  type AssessmentReader,
  type PlacedSitting,
  type Purpose,
  type StoredResult,
} from '../assessments/index.js';
import type { SelfServices } from './services.js';

export interface TeamSitting extends PlacedSitting {
  readonly result: StoredResult;
}

const MAY_COUNT: readonly Purpose[] = ['promotion', 'verification', OWNED];

/**
 * The only door by which results come to the figures of units: promotions, verifications of promotions, and the self-assessments of people
 * who consent now. A hiring sitting never enters, nor what verifies one. Who calls this shows no group too small to hide in.
 * @param unitIds of the day of each invitation; with all that is below them, if they are to count
 */
export async function sittingsForTeamFigures(
  { assessments, consents }: Pick<SelfServices, 'assessments' | 'consents'>,
  organisationId: string,
  unitIds: readonly string[],
): Promise<TeamSitting[]> {
  const reader = assessments.store.committed;
  const found = await reader.finishedSittings(organisationId, unitIds, MAY_COUNT);
  const consenting = await consents.committed.consenting(organisationId, 'team-figures');
  const counting: PlacedSitting[] = [];
  for (const one of found) if (await mayCount(reader, one, consenting)) counting.push(one);
  const results = await reader.latestResultsOf(
    organisationId,
    counting.map(({ sitting }) => sitting.id),
  );
  return counting.flatMap((one) => {
    const result = results.get(one.sitting.id);
    return result ? [{ ...one, result }] : [];
  });
}

async function mayCount(
  reader: AssessmentReader,
  one: PlacedSitting,
  consenting: ReadonlySet<string>,
): Promise<boolean> {
  const { purpose, personId, sitting, verifiesSittingId } = one;
  if (purpose === OWNED) return consenting.has(personId);
  if (purpose !== 'verification') return true;
  const verified = await reader.ownSitting(sitting.organisationId, personId, verifiesSittingId ?? '');
  return verified?.campaign.purpose === 'promotion';
}
