import type { Actor } from '../organisations/index.js';
import { mayUseOpenDoor } from './access.js';
import { IdeaUnknown, ReceiptUnknown } from './problems.js';
import { receiptDigestOf } from './receipt.js';
import type { IdeaServices } from './services.js';

/** The author who signed takes it back, for good and with its answers. @throws {IdeaUnknown} not theirs, or none */
export async function withdrawIdea({ store }: IdeaServices, actor: Actor, ideaId: string): Promise<void> {
  mayUseOpenDoor(actor);
  await store.write(async (tables) => {
    const idea = await tables.lockIdea(actor.organisationId, ideaId);
    if (idea?.authorId !== actor.personId) throw new IdeaUnknown();
    await tables.removeIdea(idea);
  });
}

/** Whoever holds the receipt. @throws {ReceiptUnknown} */
export async function withdrawIdeaByReceipt({ store }: IdeaServices, code: string): Promise<void> {
  await store.write(async (tables) => {
    const idea = await tables.lockIdeaOfReceipt(receiptDigestOf(code));
    if (!idea) throw new ReceiptUnknown();
    await tables.removeIdea(idea);
  });
}
