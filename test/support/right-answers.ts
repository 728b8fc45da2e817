import { rightResponseTo, toPlaces, type Item, type Response } from '../../src/item-bank/index.js';
import { sha256 } from '../../src/kernel/digest.js';
import type { Administration, Sitting } from '../../src/assessments/sitting.js';
import type { Candidate } from './candidate.js';
import type { TestService } from './service.js';

/** What only the service knows of a candidate's sitting. */
export interface BehindTheScenes {
  readonly sitting: Sitting;
  readonly administrations: readonly Administration[];
  readonly itemAt: (position: number) => Item;
  readonly rightAnswerTo: (position: number) => Response;
}

export async function behindTheScenes(service: TestService, { code }: Candidate): Promise<BehindTheScenes> {
  const { store, instruments } = service.assessments;
  const opened = await store.committed.linkOf(sha256(code));
  if (!opened?.sitting) throw new Error('this candidate has not begun');
  const { sitting } = opened;
  const administrations = await store.committed.administrationsOf(sitting);
  const instrument = await instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  const served = (position: number): Administration => {
    const found = administrations[position - 1];
    if (!found) throw new Error(`position ${position} was not served`);
    return found;
  };
  const itemAt = (position: number): Item => {
    const item = instrument.items.get(served(position).itemId);
    if (!item) throw new Error(`the item at ${position} is not in the release`);
    return item;
  };
  const rightAnswerTo = (position: number): Response =>
    toPlaces(rightResponseTo(itemAt(position)), served(position).shownOrder);
  return { sitting, administrations, itemAt, rightAnswerTo };
}
