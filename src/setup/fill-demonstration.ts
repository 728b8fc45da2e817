import {
  acknowledgeNotice,
  answerQuestion,
  codeDigestOf,
  inviteCandidate,
  launchCampaign,
  noticeVersionOf,
  startSitting,
  type AssessmentServices,
  type Campaign,
  type SittingView,
} from '../assessments/index.js';
import { afterMinutes, instantOf, type Clock, type Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Demonstration } from './demonstration.js';
import { answerOf, elapsedMsOf, type FictitiousPerson } from './fictitious-person.js';
import { SetupDone } from './problems.js';

/** Lets the demonstration's people act in the past: yesterday's test must not have lasted a second. */
export class StoryClock implements Clock {
  constructor(private moment: Date) {}

  now(): Date {
    return this.moment;
  }

  moveTo(moment: Instant): void {
    this.moment = new Date(moment);
  }

  pass(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }
}

export interface DemonstrationLink {
  readonly code: string;
  readonly name: string;
  readonly locale: Locale;
  readonly stage: 'to-begin' | 'stopped-midway' | 'finished';
}

const DAY_MINUTES = 24 * 60;
const ANSWER_WITHIN_MINUTES = 30 * DAY_MINUTES;
/** Enough to see the test adapt, and to have time left. */
const ANSWERED_MIDWAY = 8;

const STOPPED: FictitiousPerson = { seed: 'stopped-midway', ability: 0.3, abilityByDomain: {} };
const FINISHED: FictitiousPerson = {
  seed: 'finished',
  ability: 0.6,
  abilityByDomain: { communication: 1.7, facilitation: 1.6, safety: -0.9, ethics: -0.3 },
};

/** Fills an empty database with a fictitious organisation: one person has not begun, one stopped midway, one has finished. */
export async function fillDemonstration(
  services: AssessmentServices,
  demonstration: Demonstration,
  clock: StoryClock,
): Promise<DemonstrationLink[]> {
  const present = instantOf(clock.now());
  clock.moveTo(afterMinutes(present, -3 * DAY_MINUTES));
  const campaign = await launchDemonstration(services, demonstration);
  const links: DemonstrationLink[] = [];
  const stages = ['to-begin', 'stopped-midway', 'finished'] as const;
  for (const [index, stage] of stages.entries()) {
    const candidate = demonstration.candidates[index];
    if (!candidate) break;
    const { code } = await inviteCandidate(services, campaign, { ...candidate, expiresAt: null });
    links.push({ code, ...candidate, stage });
  }
  for (const link of links) await play(services, clock, present, link);
  clock.moveTo(present);
  return links;
}

async function launchDemonstration(services: AssessmentServices, told: Demonstration): Promise<Campaign> {
  const now = instantOf(services.clock.now());
  const { name, locale, contact } = told.organisation;
  const organisation = { id: services.ids.next(), name, defaultLocale: locale, contact, createdAt: now };
  if (!(await services.organisations.addFirst(organisation))) throw new SetupDone();
  return launchCampaign(services, {
    organisationId: organisation.id,
    purpose: told.campaign.purpose,
    title: told.campaign.title,
    job: told.job.name,
    blueprintId: told.campaign.blueprint,
    opensAt: now,
    closesAt: null,
    answerBy: afterMinutes(now, ANSWER_WITHIN_MINUTES).slice(0, 10),
    contact,
  });
}

async function play(
  services: AssessmentServices,
  clock: StoryClock,
  present: Instant,
  link: DemonstrationLink,
): Promise<void> {
  if (link.stage === 'to-begin') return;
  const isMidway = link.stage === 'stopped-midway';
  // The one who stopped did so a moment ago: there is time left.
  clock.moveTo(afterMinutes(present, isMidway ? -8 : -DAY_MINUTES));
  await begin(services, link);
  let { view } = await startSitting(services, link.code);
  const person = isMidway ? STOPPED : FINISHED;
  while (view.question && !(isMidway && view.question.position > ANSWERED_MIDWAY)) {
    view = await answerNext(services, clock, { link, person, view });
  }
}

async function begin(services: AssessmentServices, { code, locale }: DemonstrationLink): Promise<void> {
  const opened = await services.store.committed.linkOf(codeDigestOf(code));
  if (!opened) throw new Error('the demonstration lost an invitation');
  const { notice } = await services.instruments.current(opened.campaign.blueprintId);
  await acknowledgeNotice(services, code, { noticeVersion: noticeVersionOf(notice), locale });
}

interface Turn {
  readonly link: DemonstrationLink;
  readonly person: FictitiousPerson;
  readonly view: SittingView;
}

async function answerNext(services: AssessmentServices, clock: StoryClock, { link, person, view }: Turn) {
  const opened = await services.store.committed.linkOf(codeDigestOf(link.code));
  if (!opened?.sitting) throw new Error('the demonstration lost a sitting');
  const { sitting } = opened;
  const served = (await services.store.committed.administrationsOf(sitting)).at(-1);
  const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  const item = served && instrument.items.get(served.itemId);
  if (!item) throw new Error('the demonstration lost a question');
  const { position } = served;
  const elapsedMs = elapsedMsOf(person, position);
  clock.pass(elapsedMs);
  const response = answerOf(person, item, served.shownOrder);
  return answerQuestion(services, link.code, view.id, { position, response, elapsedMs });
}
