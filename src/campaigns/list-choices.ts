import type { Blueprint } from '../assessments/index.js';
import type { CompetencyModel } from '../competencies/index.js';
import { contentOfRelease, type ReleasedContent } from '../content/index.js';
import type { Actor, Job, Unit } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import { mayManageCampaigns } from './access.js';
import { HR_PURPOSES } from './draft.js';
import { matchLines, type MatchedLine } from './population.js';
import type { CampaignServices } from './services.js';

/** What the wizard offers. */
export interface Choices {
  readonly blueprints: readonly { readonly blueprint: Blueprint; readonly model: CompetencyModel }[];
  readonly jobs: readonly Job[];
  readonly units: readonly Unit[];
}

const currentContent = async ({ content }: CampaignServices): Promise<ReleasedContent | null> => {
  const release = await content.currentRelease();
  return release && contentOfRelease(content, release.digest);
};

const ofHr = (content: ReleasedContent | null): Blueprint[] =>
  ((content?.all('blueprint') as Blueprint[] | undefined) ?? []).filter(({ purpose }) =>
    (HR_PURPOSES as readonly string[]).includes(purpose),
  );

/** The blueprints of HR's purposes that the content holds now. */
export const blueprintsOf = async (services: CampaignServices): Promise<Blueprint[]> =>
  ofHr(await currentContent(services));

export async function listChoices(services: CampaignServices, actor: Actor): Promise<Choices> {
  mayManageCampaigns(actor);
  const content = await currentContent(services);
  const { structure } = services.store.committed.people;
  const blueprints = ofHr(content).flatMap((blueprint) =>
    content ? [{ blueprint, model: content.find('model', blueprint.model) as CompetencyModel }] : [],
  );
  const jobs = (await structure.jobs(actor.organisationId)).filter(({ archivedAt }) => archivedAt === null);
  const units = (await structure.units(actor.organisationId)).filter(({ closedAt }) => closedAt === null);
  return { blueprints, jobs, units };
}

/** People who may be invited, a page of them. */
export async function findPeople(
  { store }: CampaignServices,
  actor: Actor,
  { matching, offset, limit }: { readonly matching?: string; readonly offset: number; readonly limit: number },
): Promise<{ people: Person[]; total: number }> {
  mayManageCampaigns(actor);
  const { people } = store.committed;
  const filter = { states: ['active'], ...(matching === undefined ? {} : { matching }) } as const;
  return {
    people: await people.people(actor.organisationId, filter, { offset, limit }),
    total: await people.countPeople(actor.organisationId, filter),
  };
}

/** Who the lines of a list mean. */
export function matchPeople(
  { store }: CampaignServices,
  actor: Actor,
  lines: readonly string[],
): Promise<MatchedLine[]> {
  mayManageCampaigns(actor);
  return matchLines(store.committed.people, actor.organisationId, lines);
}
