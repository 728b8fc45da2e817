import { launchCampaign, newInvitation, type Campaign, type Invitation } from '../../src/assessments/index.js';
import type { Person } from '../../src/people/index.js';
import { aPerson } from './member.js';
import type { ReceivedMail } from './mail-server.js';
import type { TestService } from './service.js';

type CampaignWish = Partial<Pick<Campaign, 'purpose' | 'opensAt' | 'closesAt' | 'title' | 'job' | 'terms'>>;

const DAY_MS = 24 * 3_600_000;

export const inDays = (service: TestService, days: number): string =>
  new Date(service.clock.now().getTime() + days * DAY_MS).toISOString();

/** A campaign that closes in ten days, its people invited, and the job that writes to them: what a launch leaves behind. */
export async function aLaunchedCampaign(
  service: TestService,
  organisationId: string,
  people: readonly Person[],
  wish: CampaignWish = {},
): Promise<{ campaign: Campaign; invitations: readonly Invitation[] }> {
  const campaign = await launchCampaign(service.assessments, {
    organisationId,
    purpose: 'promotion',
    title: { fr: 'Promotion de printemps', en: 'Spring promotion' },
    job: null,
    blueprintId: 'hiring',
    opensAt: inDays(service, 0),
    closesAt: inDays(service, 10),
    answerBy: null,
    contact: { name: 'Camille Essai', email: 'camille@essai.example' },
    ...wish,
  });
  const invitations = people.map(({ id, locale, unitId }) =>
    newInvitation(service.assessments, campaign, { name: null, locale, expiresAt: null, personId: id, unitId }),
  );
  await service.assessments.store.write(async (tables) => {
    await tables.addInvitations(invitations);
    await tables.jobs.enqueue(theJob(service, campaign, 'campaigns.send-invitations'));
  });
  return { campaign, invitations };
}

/** A job about a campaign, as whoever launches, extends or stops it asks for it. */
export function theJob(
  { assessments, clock }: TestService,
  { organisationId, id: campaignId }: Campaign,
  kind: string,
) {
  const at = clock.now().toISOString();
  return {
    id: assessments.ids.next(),
    organisationId,
    kind,
    payload: { organisationId, campaignId },
    runAt: at,
    createdAt: at,
  };
}

export const aCrowd = (service: TestService, organisationId: string, howMany: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: howMany }, () => aPerson(service, organisationId)));

/** The code of the link in a message. */
export const codeIn = ({ parsed }: ReceivedMail): string => /\/t\/([\w-]{22})/.exec(parsed.text ?? '')?.[1] ?? '';
