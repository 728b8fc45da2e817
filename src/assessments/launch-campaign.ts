import { instantOf } from '../kernel/clock.js';
import { NO_TERMS, type Campaign } from './campaign.js';
import type { AssessmentServices } from './services.js';

type Optional = 'jobId' | 'terms' | 'createdBy';

export type NewCampaign = Omit<Campaign, 'id' | 'createdAt' | 'state' | 'retentionMonths' | Optional> & Partial<Pick<Campaign, Optional>>;

/** Gives a blueprint a purpose, dates and a contact. Refused when the content has no such blueprint. */
export async function launchCampaign(services: AssessmentServices, asked: NewCampaign): Promise<Campaign> {
  await services.instruments.current(asked.blueprintId);
  const campaign: Campaign = {
    jobId: null,
    terms: NO_TERMS,
    createdBy: null,
    ...asked,
    retentionMonths: await services.monthsOfTests(asked.organisationId, asked.purpose),
    id: services.ids.next(),
    state: 'open',
    createdAt: instantOf(services.clock.now()),
  };
  await services.store.write((tables) => tables.addCampaign(campaign));
  return campaign;
}
