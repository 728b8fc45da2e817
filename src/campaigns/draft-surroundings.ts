import type { Blueprint } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { DraftSurroundings } from './completeness.js';
import { blueprintsOf } from './list-choices.js';
import type { CampaignDraft } from './draft.js';
import { dayOf } from '../kernel/local-day.js';
import { populationOf, type Population } from './population.js';
import type { CampaignServices } from './services.js';
import type { CampaignReader } from './store.js';

export interface FoundAround extends DraftSurroundings {
  readonly population: Population;
  readonly blueprint: Blueprint | null;
}

/** What a draft must be judged with: who it means today, its job, its blueprint. */
export async function surroundingsOf(
  services: CampaignServices,
  reader: Pick<CampaignReader, 'people'>,
  { organisationId, body }: Pick<CampaignDraft, 'organisationId' | 'body'>,
  now: Instant,
): Promise<FoundAround> {
  const population = await populationOf(reader.people, organisationId, body);
  const blueprint = (await blueprintsOf(services)).find(({ id }) => id === body.blueprintId) ?? null;
  return {
    today: dayOf(now),
    population,
    peopleCount: population.people.length,
    job: body.jobId === null ? null : await reader.people.structure.job(organisationId, body.jobId),
    blueprint,
    blueprintPurpose: blueprint?.purpose ?? null,
  };
}
