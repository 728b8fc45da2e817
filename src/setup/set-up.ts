import { timingSafeEqual } from 'node:crypto';
import { inviteCandidate, launchCampaign, type AssessmentServices } from '../assessments/index.js';
import { sha256 } from '../kernel/digest.js';
import { afterMinutes, instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { SetupCodeWrong, SetupDone } from './problems.js';

export interface SetupServices {
  readonly assessments: AssessmentServices;
  /** Printed in the log when an empty database is opened: whoever reads the log installs the service. */
  readonly setupCode: string;
}

export interface SetupRequest {
  readonly code: string;
  readonly organisationName: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly locale: Locale;
}

const FIRST_BLUEPRINT = 'hiring';
/** People are told by when they hear: thirty days, until campaigns are made by hand. */
const ANSWER_WITHIN_MINUTES = 30 * 24 * 60;

export const isSetupNeeded = ({ assessments }: SetupServices): Promise<boolean> => assessments.organisations.isEmpty();

/**
 * The first organisation, a first hiring campaign and a link to try it.
 * @returns the code of the link
 */
export async function setUp(services: SetupServices, asked: SetupRequest): Promise<string> {
  if (!(await isSetupNeeded(services))) throw new SetupDone();
  if (!isSameSecret(asked.code, services.setupCode)) throw new SetupCodeWrong();
  const { assessments } = services;
  // Before anything is kept: an organisation whose campaign could not be made would close the setup for ever.
  await assessments.instruments.current(FIRST_BLUEPRINT);
  const now = instantOf(assessments.clock.now());
  const contact = { name: asked.contactName, email: asked.contactEmail };
  const organisation = {
    id: assessments.ids.next(),
    name: asked.organisationName,
    defaultLocale: asked.locale,
    contact,
    createdAt: now,
  };
  if (!(await assessments.organisations.addFirst(organisation))) throw new SetupDone();
  const campaign = await launchCampaign(assessments, {
    organisationId: organisation.id,
    purpose: 'hiring',
    title: { fr: 'Premier recrutement', en: 'First hiring' },
    job: null,
    blueprintId: FIRST_BLUEPRINT,
    opensAt: now,
    closesAt: null,
    answerBy: afterMinutes(now, ANSWER_WITHIN_MINUTES).slice(0, 10),
    contact,
  });
  const { code } = await inviteCandidate(assessments, campaign, { name: null, locale: asked.locale, expiresAt: null });
  return code;
}

const isSameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(left)), Buffer.from(sha256(right)));
