import {
  OWNED,
  type AssessmentReader,
  type PlacedSitting,
  type Purpose,
  type Span,
  type StoredResult,
} from '../assessments/index.js';
import type { SelfServices } from './services.js';

export interface TeamSitting extends PlacedSitting {
  readonly result: StoredResult;
  /** Nobody but the person reads this result by name. */
  readonly isOwned: boolean;
}

const MAY_COUNT: readonly Purpose[] = ['promotion', 'verification', OWNED];

const SITTINGS_A_PART = 200;

/**
 * The only door by which results come to the figures of units: promotions, verifications of promotions, and the self-assessments of people
 * who consent now. A hiring sitting never enters, nor what verifies one. Who calls this shows no group too small to hide in.
 * @yields sittings that ended within the span, a part at a time
 */
export async function* sittingsForTeamFigures(
  { assessments, consents }: Pick<SelfServices, 'assessments' | 'consents'>,
  organisationId: string,
  span: Span,
): AsyncGenerator<TeamSitting[]> {
  const reader = assessments.store.committed;
  const consenting = await consents.committed.consenting(organisationId, 'team-figures');
  let afterId: string | null = null;
  for (;;) {
    const part: PlacedSitting[] = await reader.finishedWithin(organisationId, MAY_COUNT, {
      ...span,
      afterId,
      limit: SITTINGS_A_PART,
    });
    const counting: PlacedSitting[] = [];
    for (const one of part) if (await mayCount(reader, one, consenting)) counting.push(one);
    const results = await reader.latestResultsOf(
      organisationId,
      counting.map(({ sitting }) => sitting.id),
    );
    yield counting.flatMap((one) => {
      const result = results.get(one.sitting.id);
      return result ? [{ ...one, result, isOwned: one.purpose === OWNED }] : [];
    });
    const last = part.at(-1);
    if (last === undefined || part.length < SITTINGS_A_PART) return;
    afterId = last.sitting.id;
  }
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
