import { ask } from '../../api/ask.js';
import type { Submission, WaveLink } from './contract.js';

/** Everything that the holder of a link may ask of the service; no session goes along, even of somebody signed in here. */
export const respondentService = (linkCode: string) => ({
  link: async () => (await ask<WaveLink>({ path: '/api/v1/wave-link', linkCode, withoutSession: true })).body,
  send: async (submission: Submission) => {
    await ask({ method: 'POST', path: '/api/v1/wave-link/answers', linkCode, withoutSession: true, body: submission });
  },
});

export type RespondentService = ReturnType<typeof respondentService>;
