import { setFrenchSpaces } from '../content/index.js';
import { instantOf } from '../kernel/clock.js';
import { ChangedMeanwhile, nameInAudit, type Actor } from '../organisations/index.js';
import { mayWriteInstruments } from './access.js';
import { complaintsOf } from './complaints.js';
import { modelOf } from './find-instrument.js';
import { instrumentSchema } from './instrument.js';
import { draftAmong } from './open-draft.js';
import { InstrumentUnfinished } from './problems.js';
import type { BarometerServices } from './services.js';

/**
 * Makes a version that people can be asked, and that nobody changes any more.
 * @throws {InstrumentUnfinished} the draft has the list of what is missing
 * @throws {ChangedMeanwhile} somebody else kept theirs since whoever publishes read it
 */
export function publishDraft(
  services: BarometerServices,
  actor: Actor,
  id: string,
  revision: number,
): Promise<{ readonly version: number }> {
  mayWriteInstruments(actor);
  return services.store.write(async (tables) => {
    const draft = draftAmong(await tables.lockVersionsOf(actor.organisationId, id));
    if (draft.revision !== revision) throw new ChangedMeanwhile();
    const written = setFrenchSpaces(draft.instrument);
    const complaints = complaintsOf(written, await modelOf(services.content, written.model));
    if (complaints.length > 0) throw new InstrumentUnfinished(complaints.length);
    const instrument = instrumentSchema.parse(written);
    const at = instantOf(services.clock.now());
    await tables.keepVersion({ ...draft, instrument, changedBy: actor.personId, changedAt: at, publishedAt: at });
    await tables.audit.append({
      organisationId: actor.organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'instrument.published',
      subject: { kind: 'instrument', id },
      facts: { version: instrument.version },
    });
    return { version: instrument.version };
  });
}
