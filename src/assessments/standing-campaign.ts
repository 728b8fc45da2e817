import { instantOf } from '../kernel/clock.js';
import { uuidOf } from '../kernel/digest.js';
import type { Localised } from '../kernel/localised.js';
import { NO_TERMS, type Campaign, type Purpose } from './campaign.js';
import type { AssessmentServices } from './services.js';

type StandingPurpose = Extract<Purpose, 'self' | 'verification'>;

const TITLES: Readonly<Record<StandingPurpose, Localised>> = {
  self: { fr: 'Auto-évaluation', en: 'Self-assessment' },
  verification: { fr: 'Vérification d’un résultat', en: 'Verification of a result' },
};

/**
 * The organisation’s one campaign for tests that are asked for one by one. Its id follows from the organisation, so that two processes that
 * make it at once make the same one (`addCampaignOnce`).
 */
export async function standingCampaign(
  { organisations, clock }: Pick<AssessmentServices, 'organisations' | 'clock'>,
  organisationId: string,
  purpose: StandingPurpose,
): Promise<Campaign> {
  const organisation = await organisations.find(organisationId);
  if (!organisation) throw new Error(`no organisation ${organisationId}`);
  const now = instantOf(clock.now());
  return {
    organisationId,
    id: uuidOf(`${organisationId}/${purpose}`),
    purpose,
    state: 'open',
    title: TITLES[purpose],
    job: null,
    jobId: null,
    terms: NO_TERMS,
    blueprintId: purpose,
    opensAt: now,
    closesAt: null,
    answerBy: null,
    contact: organisation.contact,
    retentionMonths: null,
    createdAt: now,
    createdBy: null,
  };
}
