import { instantOf } from '../kernel/clock.js';
import type { Campaign } from './campaign.js';
import type { AssessmentServices } from './services.js';

export type NewCampaign = Omit<Campaign, 'id' | 'createdAt'>;

/** Gives a blueprint a purpose, dates and a contact. Refused when the content has no such blueprint. */
export async function launchCampaign(services: AssessmentServices, asked: NewCampaign): Promise<Campaign> {
  await services.instruments.current(asked.blueprintId);
  const campaign = { ...asked, id: services.ids.next(), createdAt: instantOf(services.clock.now()) };
  await services.store.write((tables) => tables.addCampaign(campaign));
  return campaign;
}
