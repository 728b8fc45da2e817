import type { ContentStore } from '../content/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { IdeaStore } from './store.js';

export interface IdeaServices {
  readonly store: IdeaStore;
  readonly content: Pick<ContentStore, 'currentRelease' | 'documents'>;
  /** A secret that is not in the database, the same at every start. @throws {SupporterKeyMissing} */
  readonly supporterKey: () => Promise<Buffer>;
  readonly clock: Clock;
  readonly ids: Ids;
}
