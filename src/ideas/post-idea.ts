import { randomUUID } from 'node:crypto';
import { instantOf } from '../kernel/clock.js';
import { FieldsRefused } from '../kernel/fields-refused.js';
import type { Actor } from '../organisations/index.js';
import { mayUseOpenDoor } from './access.js';
import { dayOf, OTHER_THEME } from './idea.js';
import { receiptDigestOf } from './receipt.js';
import type { IdeaServices } from './services.js';
import { currentThemes } from './themes.js';

export interface IdeaWish {
  readonly theme: string;
  readonly title: string;
  readonly body: string;
  readonly isAnonymous: boolean;
  /** Made on the author's device: what is sent again after a lost reply comes in once, and the code is never lost with the reply. */
  readonly receiptCode: string;
}

/**
 * Takes an idea in. Unsigned, nothing of the actor goes further than this function: neither a line of the audit trail, nor an hour, nor an
 * id that tells the order.
 */
export async function postIdea(services: IdeaServices, actor: Actor, wish: IdeaWish): Promise<void> {
  mayUseOpenDoor(actor);
  const themes = await currentThemes(services);
  if (wish.theme !== OTHER_THEME && !themes.some(({ id }) => id === wish.theme)) {
    throw new FieldsRefused([{ field: 'theme', fault: 'isIn' }]);
  }
  await services.store.write((tables) =>
    tables.addIdeaOnce({
      organisationId: actor.organisationId,
      id: randomUUID(),
      theme: wish.theme,
      title: wish.title,
      body: wish.body,
      state: 'received',
      authorId: wish.isAnonymous ? null : actor.personId,
      receiptDigest: receiptDigestOf(wish.receiptCode),
      arrivedOn: dayOf(instantOf(services.clock.now())),
      supports: 0,
      supportsEndedOn: null,
      hidden: null,
    }),
  );
}
