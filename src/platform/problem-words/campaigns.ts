import type { ProblemWords } from './problem-entry.js';

/** Campaigns and invitations. */
export const campaignProblems: ProblemWords = {};
