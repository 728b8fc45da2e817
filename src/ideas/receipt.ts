import { instantOf } from '../kernel/clock.js';
import { sha256 } from '../kernel/digest.js';
import { followUpOf, type FollowUpEntry } from './follow-up.js';
import { dayOf, hasAppeared, type Idea } from './idea.js';
import { ReceiptUnknown } from './problems.js';
import type { IdeaServices } from './services.js';
import { currentThemes, type Theme } from './themes.js';

/** The code is secret enough for one digest: nobody finds it by trying. */
export const receiptDigestOf = (code: string): string => sha256(code);

export interface OpenedReceipt {
  readonly idea: Idea;
  /** False until the next day. */
  readonly hasAppeared: boolean;
  readonly followUp: readonly FollowUpEntry[];
  readonly themes: readonly Theme[];
}

/** Everything about the idea, for whoever holds its code: nobody asks who they are, and nothing is kept of their visit. @throws {ReceiptUnknown} */
export async function openReceipt(services: IdeaServices, code: string): Promise<OpenedReceipt> {
  const { committed } = services.store;
  const idea = await committed.ideaOfReceipt(receiptDigestOf(code));
  if (!idea) throw new ReceiptUnknown();
  return {
    idea,
    hasAppeared: hasAppeared(idea, idea.arrivedOn, dayOf(instantOf(services.clock.now()))),
    followUp: await followUpOf(committed, idea, () => true),
    themes: await currentThemes(services),
  };
}
