import {
  inviteCandidate,
  launchCampaign,
  NO_TERMS,
  type AssessmentServices,
  type Campaign,
} from '../assessments/index.js';
import { recordDecision, type DecisionServices } from '../decisions/index.js';
import { afterMinutes, instantOf, type Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Job } from '../organisations/index.js';
import { fullNameOf, type PeopleServices, type Person } from '../people/index.js';
import { startSelfAssessment, type SelfServices } from '../self/index.js';
import type { Demonstration } from './demonstration.js';
import type { FictitiousPerson } from './fictitious-person.js';
import type { Staff } from './fill-staff.js';
import { playInvitationMail, type PostServices } from './play-invitation-mail.js';
import { playSitting } from './play-sitting.js';
import { DAY_MINUTES, type StoryClock } from './story-clock.js';

export interface CampaignStage {
  readonly assessments: AssessmentServices;
  readonly decisions: DecisionServices;
  readonly self: SelfServices;
  readonly people: PeopleServices;
  readonly post: PostServices;
  readonly clock: StoryClock;
  readonly organisationId: string;
  readonly jobs: readonly Job[];
  readonly present: Instant;
}

export interface DemonstrationLink {
  readonly code: string;
  readonly name: string;
  readonly locale: Locale;
  readonly stage: 'to-begin' | 'stopped-midway' | 'finished';
}

const ANSWER_WITHIN_MINUTES = 30 * DAY_MINUTES;
/** Enough to see the test adapt, and to have time left. */
const ANSWERED_MIDWAY = 8;

const STOPPED: FictitiousPerson = { seed: 'stopped-midway', ability: 0.3, abilityByDomain: {} };
const FINISHED: FictitiousPerson = {
  seed: 'finished',
  ability: 0.6,
  abilityByDomain: { communication: 1.7, facilitation: 1.6, safety: -0.9, ethics: -0.3 },
};

type Told = Pick<Demonstration['promotion'], 'blueprint' | 'job' | 'title'> & { readonly jobRelevance: string | null };

function launch(
  { assessments, organisationId, jobs }: CampaignStage,
  { organisation }: Demonstration,
  purpose: 'hiring' | 'promotion',
  told: Told,
): Promise<Campaign> {
  const now = instantOf(assessments.clock.now());
  const job = jobs.find(({ code }) => code === told.job);
  return launchCampaign(assessments, {
    organisationId,
    purpose,
    title: told.title,
    job: job?.title ?? null,
    jobId: job?.id ?? null,
    terms: {
      ...NO_TERMS,
      target: job?.target ?? null,
      jobRelevance: told.jobRelevance,
      worksCouncilOn: afterMinutes(now, -10 * DAY_MINUTES).slice(0, 10),
    },
    blueprintId: told.blueprint,
    opensAt: now,
    closesAt: afterMinutes(now, ANSWER_WITHIN_MINUTES),
    answerBy: afterMinutes(now, ANSWER_WITHIN_MINUTES).slice(0, 10),
    contact: organisation.contact,
  });
}

/** One candidate has not begun, one stopped midway, one has finished. */
export async function fillHiring(stage: CampaignStage, told: Demonstration): Promise<DemonstrationLink[]> {
  const { assessments, clock, present } = stage;
  clock.moveTo(afterMinutes(present, -3 * DAY_MINUTES));
  const campaign = await launch(stage, told, 'hiring', { ...told.hiring, jobRelevance: told.promotion.jobRelevance });
  const links: DemonstrationLink[] = [];
  const stages = ['to-begin', 'stopped-midway', 'finished'] as const;
  for (const [index, at] of stages.entries()) {
    const candidate = told.hiring.candidates[index];
    if (!candidate) break;
    links.push({ ...(await inviteToHiring(stage, campaign, candidate)), stage: at });
  }
  for (const link of links) {
    if (link.stage === 'to-begin') continue;
    const isMidway = link.stage === 'stopped-midway';
    // The one who stopped did so a moment ago: there is time left.
    clock.moveTo(afterMinutes(present, isMidway ? -8 : -DAY_MINUTES));
    const person = isMidway ? STOPPED : FINISHED;
    await playSitting(assessments, clock, { ...link, person, ...(isMidway ? { answers: ANSWERED_MIDWAY } : {}) });
  }
  return links;
}

async function inviteToHiring(
  { assessments, people, post, clock, organisationId }: CampaignStage,
  campaign: Campaign,
  { givenName, familyName, email, locale }: Demonstration['hiring']['candidates'][number],
): Promise<Omit<DemonstrationLink, 'stage'>> {
  const at = instantOf(clock.now());
  const person: Person = {
    organisationId,
    id: people.ids.next(),
    kind: 'candidate',
    staffNumber: null,
    givenName,
    familyName,
    email: email ?? null,
    locale,
    site: null,
    unitId: null,
    jobId: campaign.jobId,
    managerId: null,
    state: 'active',
    leftOn: null,
    createdAt: at,
  };
  await people.store.write((tables) => tables.addPerson(person));
  const name = fullNameOf(person);
  const invitee = { name, locale, expiresAt: null, personId: person.id };
  const { code, invitation } = await inviteCandidate(assessments, campaign, invitee);
  await playInvitationMail(post, { invitation, to: person.email, at });
  return { code, name, locale };
}

const REASONS =
  'Les deux entretiens et le travail des six derniers mois montrent une vraie capacité à entraîner l’équipe ; le test va dans le même sens, ses marges laissent place à la discussion.';

/** People of the house, most of whom have finished; one was decided about, one had assessed themselves before. */
export async function fillPromotion(stage: CampaignStage, told: Demonstration, staff: Staff): Promise<void> {
  const { assessments, clock, present } = stage;
  clock.moveTo(afterMinutes(present, -12 * DAY_MINUTES));
  await fillSelfAssessment(stage, told, staff);
  clock.moveTo(afterMinutes(present, -6 * DAY_MINUTES));
  const campaign = await launch(stage, told, 'promotion', told.promotion);
  const invited = await inviteForPromotion(stage, { campaign, told, staff });
  const finished: string[] = [];
  for (const [index, { staffNumber, ability, code, locale }] of invited.entries()) {
    if (ability === undefined) continue;
    clock.moveTo(afterMinutes(present, -(5 * DAY_MINUTES) + index * 35));
    const played = { code, locale, person: { seed: staffNumber, ability, abilityByDomain: {} } };
    finished.push(await playSitting(assessments, clock, played));
  }
  clock.moveTo(afterMinutes(present, -DAY_MINUTES));
  const [decider] = told.roles.filter(({ role }) => role === 'hr');
  const [first] = finished;
  if (!decider || first === undefined) return;
  await recordDecision(stage.decisions, staff.actorFor(decider.staffNumber), first, {
    outcome: 'promoted',
    reasons: REASONS,
    considered: ['interview', 'experience'],
    knownRevision: 0,
    tellByMail: false,
  });
}

async function inviteForPromotion(
  { assessments, clock, post }: CampaignStage,
  { campaign, told, staff }: { readonly campaign: Campaign; readonly told: Demonstration; readonly staff: Staff },
) {
  const invited: { staffNumber: string; ability: number | undefined; code: string; locale: Locale }[] = [];
  for (const { staffNumber, ability } of told.promotion.people) {
    const person = staff.byNumber.get(staffNumber);
    if (!person) throw new Error(`the demonstration has nobody of number ${staffNumber}`);
    const { id: personId, unitId, locale, email } = person;
    const invitee = { name: fullNameOf(person), locale, expiresAt: null, personId, unitId };
    const { code, invitation } = await inviteCandidate(assessments, campaign, invitee);
    await playInvitationMail(post, { invitation, to: email, at: instantOf(clock.now()) });
    invited.push({ staffNumber, ability, code, locale });
  }
  return invited;
}

async function fillSelfAssessment({ assessments, self, clock }: CampaignStage, told: Demonstration, staff: Staff) {
  const [first] = told.promotion.people;
  if (!first) return;
  const { code } = await startSelfAssessment(self, staff.actorFor(first.staffNumber));
  const person = { seed: 'self', ability: (first.ability ?? 0) - 0.5, abilityByDomain: {} };
  await playSitting(assessments, clock, { code, locale: 'fr', person });
}
