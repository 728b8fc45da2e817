import { pino, type Logger } from 'pino';
import {
  grantMoreTime,
  inviteCandidate,
  launchCampaign,
  type AssessmentServices,
  type Campaign,
} from '../../src/assessments/index.js';
import type { Clock } from '../../src/kernel/clock.js';
import type { Config } from '../../src/platform/config.js';
import { startService, type RunningService } from '../../src/service.js';
import { Candidate } from './candidate.js';
import { SHIPPED_CONTENT } from './content-folder.js';
import type { EmptyDatabase } from './databases.js';

/** A clock that a test sets; it runs with the real one from there. */
export class TestClock implements Clock {
  private shiftMs = 0;

  now(): Date {
    return new Date(Date.now() + this.shiftMs);
  }

  advanceMinutes(minutes: number): void {
    this.shiftMs += minutes * 60_000;
  }

  /** Noon of the next day: where a test speaks of days, midnight must not come meanwhile. */
  moveToNoon(): void {
    this.advanceMinutes(24 * 60);
    this.moveTo(`${this.now().toISOString().slice(0, 10)}T12:00:00.000Z`);
  }

  /** Moves to a moment, exact to the few milliseconds that pass meanwhile. */
  moveTo(instant: string, extraMs = 0): void {
    this.shiftMs = Date.parse(instant) + extraMs - Date.now();
  }
}

export interface TestService extends RunningService {
  readonly clock: TestClock;
  readonly assessments: AssessmentServices;
}

const SILENT = pino({ level: 'silent' });

export const testConfig = (databaseUrl: string, contentDir = SHIPPED_CONTENT): Config => ({
  port: 0,
  host: '127.0.0.1',
  databaseUrl,
  contentDir,
  publicUrl: null,
  logLevel: 'silent',
  trustProxy: false,
  rateLimitPerMinute: 0,
  setupCode: 'a-setup-code-for-tests',
  smtpUrl: null,
  mailFrom: 'Agilomètre <agilometre@essai.example>',
  supportersKeyFile: null,
  oidc: null,
  isDemonstration: false,
});

interface ServiceWish {
  readonly contentDir?: string;
  readonly logger?: Logger;
  /** A mail server of the test's own (`mail-server.ts`); by default none is configured, and messages wait. */
  readonly smtpUrl?: string | null;
  /** Whatever else the environment would say. */
  readonly settings?: Partial<Config>;
}

/** The real service, in this process, on a database of its own. */
export async function startTestService(
  place: EmptyDatabase,
  { contentDir = SHIPPED_CONTENT, logger = SILENT, smtpUrl = null, settings = {} }: ServiceWish = {},
): Promise<TestService> {
  const clock = new TestClock();
  const service = await startService({ ...testConfig(place.url, contentDir), smtpUrl, ...settings }, logger, { clock });
  return { ...service, clock, assessments: service.services.assessments };
}

type CampaignWish = Partial<Pick<Campaign, 'opensAt' | 'closesAt' | 'answerBy' | 'job' | 'title'>>;

/** An organisation of its own, with a campaign. */
export async function aCampaign({ assessments, clock }: TestService, wish: CampaignWish = {}): Promise<Campaign> {
  const createdAt = clock.now().toISOString();
  const contact = { name: 'Camille Essai', email: 'camille@essai.example' };
  const organisation = { id: assessments.ids.next(), name: 'Maison Essai', defaultLocale: 'fr', contact, createdAt };
  await assessments.organisations.add({ ...organisation, defaultLocale: 'fr' });
  return launchCampaign(assessments, {
    organisationId: organisation.id,
    purpose: 'hiring',
    title: { fr: 'Recrutement', en: 'Hiring' },
    job: null,
    blueprintId: 'hiring',
    opensAt: createdAt,
    closesAt: null,
    answerBy: null,
    contact,
    ...wish,
  });
}

interface CandidateWish {
  readonly name?: string;
  readonly expiresAt?: string;
  readonly timeFactor?: number;
}

/** Somebody invited to a campaign, holding a link. */
export async function aCandidate(
  service: TestService,
  campaign: Campaign,
  { name, expiresAt, timeFactor }: CandidateWish = {},
): Promise<Candidate> {
  const wish = { name: name ?? null, locale: 'fr', expiresAt: expiresAt ?? null } as const;
  const { code, invitation } = await inviteCandidate(service.assessments, campaign, wish);
  if (timeFactor !== undefined) await grantMoreTime(service.assessments, invitation.id, timeFactor);
  return new Candidate(service.url, code, invitation.id);
}

/** Somebody who has acknowledged the notice and started the test. */
export async function aCandidateAtWork(
  service: TestService,
  campaign: Campaign,
  wish: CandidateWish = {},
): Promise<Candidate> {
  const candidate = await aCandidate(service, campaign, wish);
  await candidate.acknowledge();
  await candidate.start();
  return candidate;
}
