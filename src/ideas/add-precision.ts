import { randomUUID } from 'node:crypto';
import { instantOf } from '../kernel/clock.js';
import { FieldsRefused } from '../kernel/fields-refused.js';
import type { Actor } from '../organisations/index.js';
import { mayUseOpenDoor } from './access.js';
import { dayOf, IDEA_LIMITS, type Day, type Idea } from './idea.js';
import { IdeaUnknown, PrecisionsFull, ReceiptUnknown } from './problems.js';
import { receiptDigestOf } from './receipt.js';
import type { IdeaServices } from './services.js';
import type { IdeaTables } from './store.js';

/** Days on which an author may add something. */
const MOST_PRECISIONS = 20;

/** The author who signed. @throws {IdeaUnknown | PrecisionsFull | FieldsRefused} */
export async function addPrecision(services: IdeaServices, actor: Actor, ideaId: string, text: string): Promise<void> {
  mayUseOpenDoor(actor);
  await services.store.write(async (tables) => {
    const idea = await tables.lockIdea(actor.organisationId, ideaId);
    if (idea?.authorId !== actor.personId) throw new IdeaUnknown();
    await keep(tables, idea, { text, today: today(services) });
  });
}

/** Whoever holds the receipt. @throws {ReceiptUnknown | PrecisionsFull | FieldsRefused} */
export async function addPrecisionByReceipt(services: IdeaServices, code: string, text: string): Promise<void> {
  await services.store.write(async (tables) => {
    const idea = await tables.lockIdeaOfReceipt(receiptDigestOf(code));
    if (!idea) throw new ReceiptUnknown();
    await keep(tables, idea, { text, today: today(services) });
  });
}

const today = ({ clock }: IdeaServices): Day => dayOf(instantOf(clock.now()));

/** What is added twice on a day is one text: two would need an order, and so an hour. */
async function keep(
  tables: IdeaTables,
  idea: Idea,
  { text, today: writtenOn }: { readonly text: string; readonly today: Day },
): Promise<void> {
  const held = await tables.precisionsOf(idea);
  const ofToday = held.find((one) => one.writtenOn === writtenOn);
  if (ofToday) {
    const whole = `${ofToday.text}\n\n${text}`;
    if (whole.length > IDEA_LIMITS.precision) throw new FieldsRefused([{ field: 'text', fault: 'maxLength' }]);
    await tables.keepPrecision({ ...ofToday, text: whole });
    return;
  }
  if (held.length >= MOST_PRECISIONS) throw new PrecisionsFull();
  const { organisationId, id: ideaId, authorId } = idea;
  await tables.addPrecision({ organisationId, id: randomUUID(), ideaId, authorId, text, writtenOn });
}
