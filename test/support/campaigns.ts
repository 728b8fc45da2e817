import { codeDigestOf } from '../../src/assessments/index.js';
import { EMPTY_DRAFT, type DraftBody } from '../../src/campaigns/draft.js';
import { beginDraft, keepDraft } from '../../src/campaigns/keep-draft.js';
import { launchDraft } from '../../src/campaigns/launch-draft.js';
import { actorOf, type Actor, type Job, type Unit } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { Candidate } from './candidate.js';
import { aPerson } from './member.js';
import type { TestService } from './service.js';

export async function aJob({ services, clock }: TestService, organisationId: string): Promise<Job> {
  const { store, ids } = services.people;
  const job: Job = {
    organisationId,
    id: ids.next(),
    code: `M-${ids.next()}`,
    title: { fr: 'Cheffe de projet', en: 'Project lead' },
    target: { modelId: 'digital-agility', domains: { communication: 3, ethics: 4 } },
    version: 1,
    archivedAt: null,
    createdAt: clock.now().toISOString(),
  };
  await store.write((tables) => tables.structure.addJob(job));
  return job;
}

export async function aUnit(
  { services, clock }: TestService,
  organisationId: string,
  name: string,
  parentId: string | null = null,
): Promise<Unit> {
  const { store, ids } = services.people;
  const unit: Unit = {
    organisationId,
    id: ids.next(),
    parentId,
    code: `U-${ids.next()}`,
    name,
    closedAt: null,
    createdAt: clock.now().toISOString(),
  };
  await store.write((tables) => tables.structure.addUnit(unit));
  return unit;
}

const dayFromNow = ({ clock }: TestService, days: number): string =>
  new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Everything that a launch asks for, except people. */
export async function aCompleteDraft(
  service: TestService,
  organisationId: string,
  wish: Partial<DraftBody> = {},
): Promise<DraftBody> {
  return {
    ...EMPTY_DRAFT,
    purpose: 'hiring',
    titleFr: 'Chargés de clientèle',
    titleEn: 'Account officers',
    jobId: wish.jobId ?? (await aJob(service, organisationId)).id,
    blueprintId: 'hiring',
    opensOn: dayFromNow(service, 0),
    closesOn: dayFromNow(service, 20),
    contactName: 'Camille Essai',
    contactEmail: 'camille@essai.example',
    jobRelevance: 'Le poste demande de travailler chaque jour avec des outils partagés et des données de clients.',
    worksCouncilOn: dayFromNow(service, -30),
    ...wish,
  };
}

export const hrOf = (person: Pick<Person, 'organisationId' | 'id'>): Actor =>
  actorOf(person, [{ role: 'hr', unitId: null }]);

/** A campaign that HR launched to these people. */
export async function aLaunchedCampaign(
  service: TestService,
  hr: Pick<Person, 'organisationId' | 'id'>,
  wish: Partial<DraftBody>,
): Promise<string> {
  const { campaigns } = service.services;
  const actor = hrOf(hr);
  const { draft } = await beginDraft(campaigns, actor);
  const body = await aCompleteDraft(service, hr.organisationId, wish);
  const kept = await keepDraft(campaigns, actor, draft.id, { version: 1, body });
  return (await launchDraft(campaigns, actor, draft.id, kept.draft.version)).id;
}

/** The link that one invited person got. */
export async function linkOf(service: TestService, campaignId: string, person: Person): Promise<Candidate> {
  const { store, ids } = service.assessments;
  const { organisationId, id: personId } = person;
  const [invitation] = await store.committed.invitations(organisationId, { campaignId, personId });
  if (!invitation) throw new Error('this person was not invited');
  const code = ids.secretCode();
  await store.write((tables) => tables.addLinkCode(invitation, codeDigestOf(code), service.clock.now().toISOString()));
  return new Candidate(service.url, code, invitation.id);
}

/** One campaign that is open with somebody who has reported a question, and one draft. */
export async function aDraftReadyToLaunch(
  service: TestService,
  organisationId: string,
  hr: Person,
): Promise<{ open: { campaign: string; invitation: string; flag: string }; other: string }> {
  const person = await aPerson(service, organisationId);
  const campaign = await aLaunchedCampaign(service, hr, { personIds: [person.id] });
  const candidate = await linkOf(service, campaign, person);
  await candidate.acknowledge();
  await candidate.start();
  await candidate.flag(1);
  const { participation } = service.services.campaigns.store.committed;
  const [reported] = await participation.flagsOfCampaign({ organisationId, id: campaign });
  const { draft } = await beginDraft(service.services.campaigns, hrOf(hr));
  return { open: { campaign, invitation: candidate.invitationId, flag: reported?.flag.id ?? '' }, other: draft.id };
}
