import type { Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayWriteInstruments } from './access.js';
import { knownInstrument } from './find-instrument.js';
import type { Instrument } from './instrument.js';
import { isDraft, isOwnId } from './own-instrument.js';
import type { BarometerServices } from './services.js';

export interface ShownInstrument {
  readonly instrument: Instrument;
  readonly isOwn: boolean;
  /** Published ones, newest first; of what the product brings, the current one alone. */
  readonly versions: readonly { readonly version: number; readonly publishedAt: Instant | null }[];
  readonly hasDraft: boolean;
}

/** @throws {InstrumentUnknown} also when it has only a draft */
export async function showInstrument(
  services: BarometerServices,
  actor: Actor,
  id: string,
  version?: number,
): Promise<ShownInstrument> {
  mayWriteInstruments(actor);
  const instrument = await knownInstrument(services, actor.organisationId, id, version);
  if (!isOwnId(id)) {
    return {
      instrument,
      isOwn: false,
      versions: [{ version: instrument.version, publishedAt: null }],
      hasDraft: false,
    };
  }
  const all = await services.store.committed.versionsOf(actor.organisationId, id);
  return {
    instrument,
    isOwn: true,
    versions: all
      .filter((one) => !isDraft(one))
      .map((one) => ({ version: one.instrument.version, publishedAt: one.publishedAt })),
    hasDraft: all.some(isDraft),
  };
}
