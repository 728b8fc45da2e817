import { ask } from '../api/ask.js';

export type JobState = 'waiting' | 'running' | 'dead' | 'done';
export type MailState = 'waiting' | 'uncertain' | 'refused';

export interface MailServerFacts {
  readonly host: string;
  readonly port: number;
  readonly isEncrypted: boolean;
  readonly isAuthenticated: boolean;
  readonly from: string;
}

export interface Service {
  readonly mailServer: MailServerFacts | null;
  readonly jobs: Readonly<Record<JobState, number>>;
  readonly kinds: readonly string[];
  readonly mails: Readonly<Record<MailState | 'handing-over' | 'sent' | 'dropped', number>>;
}

export interface ListedJob {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly isOfOrganisation: boolean;
  readonly attempts: number;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly lastError: string | null;
  readonly nextTryAt: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface ListedMail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly lastError: string | null;
  readonly createdAt: string;
}

export interface TestOutcome {
  readonly kind: 'accepted' | 'refused' | 'postponed' | 'away' | 'no-answer' | 'not-configured';
  readonly words: string | null;
}

interface Paged {
  readonly total: number;
  readonly pageSize: number;
}

const PATH = '/api/v1/service';

export const readService = async (): Promise<Service> => (await ask<Service>({ path: PATH })).body;

export async function readJobs({ state, kind, page }: { state: JobState; kind: string; page: number }) {
  const chosen = kind === '' ? '' : `&kind=${encodeURIComponent(kind)}`;
  const path = `${PATH}/jobs?state=${state}&page=${page}${chosen}`;
  return (await ask<Paged & { readonly jobs: readonly ListedJob[] }>({ path })).body;
}

export async function readMails({ state, page }: { state: MailState; page: number }) {
  const path = `${PATH}/mails?state=${state}&page=${page}`;
  return (await ask<Paged & { readonly mails: readonly ListedMail[] }>({ path })).body;
}

export const retryJob = (id: string) => ask({ method: 'POST', path: `${PATH}/jobs/${id}/retry` });

export const sendAgain = (id: string) => ask({ method: 'POST', path: `${PATH}/mails/${id}/send-again` });

export const sendTestMail = async (to: string): Promise<TestOutcome> =>
  (await ask<TestOutcome>({ method: 'POST', path: `${PATH}/test-mail`, body: { to } })).body;

/** Something will change by itself: worth looking again soon. */
export const isUnderWay = ({ jobs, mails }: Service): boolean =>
  jobs.waiting + jobs.running + mails.waiting + mails['handing-over'] > 0;

export const LOOK_AGAIN_MS = 3_000;
