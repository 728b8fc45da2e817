import { readContent, releaseOf } from '../../src/content/index.js';
import { contentKinds } from '../../src/app.module.js';
import { ReleasedContent } from '../../src/content/released-content.js';
import { NO_ACCOMMODATIONS } from '../../src/assessments/index.js';
import { prepareInstrument, type Instrument } from '../../src/assessments/instrument.js';
import type { Administration, Sitting } from '../../src/assessments/sitting.js';
import type { Response } from '../../src/item-bank/index.js';

/** The hiring test as it ships. */
export async function theHiringTest(folder = 'assessments'): Promise<Instrument> {
  const { documents } = await readContent(folder, contentKinds);
  return prepareInstrument(new ReleasedContent(releaseOf(documents), documents), 'hiring');
}

export const aSitting = (wish: Partial<Sitting> = {}): Sitting => ({
  organisationId: 'organisation',
  id: 'sitting',
  invitationId: 'invitation',
  releaseDigest: 'release',
  blueprintId: 'hiring',
  seed: '0123456789abcdef',
  state: 'running',
  excludedItems: [],
  startedAt: '2026-11-23T08:00:00.000Z',
  deadline: '2026-11-23T08:45:00.000Z',
  endedAt: null,
  endedBecause: null,
  accommodations: NO_ACCOMMODATIONS,
  pausedAt: null,
  pausedMs: 0,
  ...wish,
});

export const anAdministration = (wish: Partial<Administration> & Pick<Administration, 'itemId'>): Administration => ({
  position: 1,
  shownOrder: { options: [], targets: [] },
  selection: { best: [], uniform: 0, refused: [], capLifted: false, ability: { mean: [], standardErrors: [] } },
  progress: { answered: 0, remaining: { atLeast: 1, atMost: 50 }, share: 0 },
  servedAt: '2026-11-23T08:00:00.000Z',
  answeredAt: null,
  response: null,
  elapsedMs: null,
  score: null,
  withdrawnAt: null,
  ...wish,
});

const SKIP: Response = { kind: 'skip' };

/** One answered question. What was answered matters less than its score. */
export const answered = (itemId: string, score: number, wish: Partial<Administration> = {}): Administration =>
  anAdministration({ itemId, score, response: SKIP, answeredAt: '2026-11-23T08:01:00.000Z', elapsedMs: 1, ...wish });
