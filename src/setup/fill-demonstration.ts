import type { AssessmentServices } from '../assessments/index.js';
import type { DecisionServices } from '../decisions/index.js';
import { instantOf } from '../kernel/clock.js';
import type { IdeaServices } from '../ideas/index.js';
import type { JobProfile } from '../organisations/index.js';
import type { SelfServices } from '../self/index.js';
import { afterMinutes } from '../kernel/clock.js';
import type { Demonstration } from './demonstration.js';
import { fillHiring, fillPromotion, type DemonstrationLink } from './fill-campaigns.js';
import { fillIdeas } from './fill-ideas.js';
import { fillWaves } from './fill-waves.js';
import { fillStaff, type StaffServices } from './fill-staff.js';
import type { PostServices } from './play-invitation-mail.js';
import type { WaveResultServices } from '../wave-results/index.js';
import type { WaveServices } from '../waves/index.js';
import { SetupDone } from './problems.js';
import { DAY_MINUTES, type StoryClock } from './story-clock.js';

export interface DemonstrationServices extends StaffServices, PostServices {
  readonly assessments: AssessmentServices;
  readonly decisions: DecisionServices;
  readonly self: SelfServices;
  readonly ideas: IdeaServices;
  readonly waves: WaveServices;
  readonly waveResults: WaveResultServices;
}

export interface DemonstrationContent {
  readonly told: Demonstration;
  readonly profiles: readonly JobProfile[];
  /** The staff, as a file that HR would import. */
  readonly people: Buffer;
}

/** Fills an empty database with a fictitious organisation: its staff with an account for each role, a hiring and a promotion under way,
 * ideas and their answers, and three waves of a survey. */
export async function fillDemonstration(
  services: DemonstrationServices,
  { told, profiles, people }: DemonstrationContent,
  clock: StoryClock,
): Promise<DemonstrationLink[]> {
  const { assessments } = services;
  const present = instantOf(clock.now());
  clock.moveTo(afterMinutes(present, -200 * DAY_MINUTES));
  const { name, locale, contact } = told.organisation;
  const createdAt = instantOf(clock.now());
  const organisation = { id: assessments.ids.next(), name, defaultLocale: locale, contact, createdAt };
  if (!(await assessments.organisations.addFirst(organisation))) throw new SetupDone();
  const organisationId = organisation.id;
  const staff = await fillStaff(services, told, { organisationId, people, profiles });
  const jobs = await services.people.store.committed.structure.jobs(organisationId);
  const stage = { ...services, post: services, clock, organisationId, jobs, present };
  await fillPromotion(stage, told, staff);
  const links = await fillHiring(stage, told);
  await fillIdeas({ ideas: services.ideas, staff, clock, present }, told);
  const desk = staff.actorFor(told.roles.find(({ role }) => role === 'hr')?.staffNumber ?? '');
  await fillWaves({ waves: services.waves, waveResults: services.waveResults, desk, clock, present }, told);
  clock.moveTo(present);
  return links;
}
