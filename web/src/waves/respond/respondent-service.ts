import { ask, Refused } from '../../api/ask.js';
import type { Submission, WaveLink } from './contract.js';

/** Everything that the holder of a link may ask of the service; no session goes along, even of somebody signed in here. */
export const respondentService = (linkCode: string) => ({
  /** `draw`: what the questions are drawn by where many have the same link. */
  link: async (draw: string) =>
    (await ask<WaveLink>({ path: `/api/v1/wave-link?draw=${draw}`, linkCode, withoutSession: true })).body,
  send: async (submission: Submission) => {
    await ask({ method: 'POST', path: '/api/v1/wave-link/answers', linkCode, withoutSession: true, body: submission });
  },
});

export type RespondentService = ReturnType<typeof respondentService>;

/** The same way for whoever prepares the wave, signed in: all is read, nothing is sent. */
export const previewService = (waveId: string): RespondentService => ({
  link: async () => {
    try {
      return (await ask<WaveLink>({ path: `/api/v1/waves/${waveId}/preview` })).body;
    } catch (cause) {
      if (cause instanceof Refused && cause.status === 401) location.assign('/sign-in');
      throw cause;
    }
  },
  send: () => Promise.reject(new Error('A preview sends nothing.')),
});
