import { ask, type Asked } from '../api/ask.js';
import type { Flag, Invitation, PracticeVerdict, Question, Response, Sitting, WindowEvent } from './contract.js';
import type { Result } from './result/contract.js';
import type { ServerClock } from './server-clock.js';
import type { Locale } from '../language/language.svelte.js';

const ROOT = '/api/v1';

export interface CandidateAccess {
  readonly linkCode: string;
  readonly clock: ServerClock;
}

/** Everything a candidate may ask of the service, with the code of their link. */
export function candidateService({ linkCode, clock }: CandidateAccess) {
  async function say<T>(asked: Asked): Promise<T> {
    const { body, serverDate } = await ask<T>({ ...asked, path: ROOT + asked.path, linkCode });
    clock.heard(serverDate);
    return body;
  }

  const sitting = (id: string) => `/sittings/${encodeURIComponent(id)}`;

  return {
    invitation: () => say<Invitation>({ path: '/invitation' }),
    acknowledge: (noticeVersion: string, locale: Locale) =>
      say<Invitation>({ method: 'POST', path: '/invitation/acknowledgement', body: { noticeVersion, locale } }),
    askForMoreTime: () => say<Invitation>({ method: 'POST', path: '/invitation/more-time-request', body: {} }),
    practiceQuestion: async (turn: number) =>
      (await say<{ question: Question }>({ path: `/invitation/practice?turn=${turn}` })).question,
    tryPractice: (turn: number, response: Response) =>
      say<PracticeVerdict>({ method: 'POST', path: '/invitation/practice-answers', body: { turn, response } }),
    start: () => say<Sitting>({ method: 'POST', path: '/invitation/sitting', body: {} }),
    sitting: (id: string) => say<Sitting>({ path: sitting(id) }),
    answer: (id: string, position: number, body: { response: Response; elapsedMs: number }) =>
      say<Sitting>({ method: 'PUT', path: `${sitting(id)}/answers/${position}`, body }),
    flag: (id: string, flag: Flag) => say<unknown>({ method: 'POST', path: `${sitting(id)}/flags`, body: flag }),
    note: (id: string, event: WindowEvent) =>
      say<unknown>({ method: 'POST', path: `${sitting(id)}/events`, body: event, outlivesPage: true }),
    pause: (id: string) => say<Sitting>({ method: 'POST', path: `${sitting(id)}/pause`, body: {} }),
    resume: (id: string) => say<Sitting>({ method: 'DELETE', path: `${sitting(id)}/pause` }),
    end: (id: string) => say<Sitting>({ method: 'POST', path: `${sitting(id)}/end`, body: {} }),
    result: (id: string) => say<Result>({ path: `${sitting(id)}/result` }),
  };
}

export type CandidateService = ReturnType<typeof candidateService>;
