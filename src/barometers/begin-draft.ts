import { currentDocuments } from '../content/index.js';
import type { CompetencyModel } from '../competencies/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayWriteInstruments } from './access.js';
import { BLANK } from './blank-instrument.js';
import { knownInstrument } from './find-instrument.js';
import type { Instrument } from './instrument.js';
import { isDraft, ownIdOf, type OwnVersion } from './own-instrument.js';
import { InstrumentUnknown } from './problems.js';
import type { BarometerServices } from './services.js';
import type { InstrumentTables } from './store.js';

/** What an instrument says, before it has a name of its own. */
export type InstrumentBody = Omit<Instrument, 'id' | 'version'>;

export interface BegunDraft {
  readonly id: string;
}

/**
 * Begins a new instrument of the organisation: a blank one, or a copy.
 * @throws {InstrumentUnknown} there is nothing to copy
 */
export async function beginDraft(
  services: BarometerServices,
  actor: Actor,
  copyOf: { readonly id: string; readonly version?: number } | null,
): Promise<BegunDraft> {
  mayWriteInstruments(actor);
  if (copyOf === null) return beginWith(services, actor, { ...BLANK, model: await modelToStandBeside(services) });
  const { name, ...copied } = await knownInstrument(services, actor.organisationId, copyOf.id, copyOf.version);
  return beginWith(services, actor, { ...copied, name: { fr: `${name.fr} (copie)`, en: `${name.en} (copy)` } });
}

/** The access rule is the caller’s. */
export async function beginWith(services: BarometerServices, actor: Actor, body: InstrumentBody): Promise<BegunDraft> {
  const instrument = { ...body, id: ownIdOf(services.ids.next()), version: 1 };
  await services.store.write((tables) => addDraft(services, tables, actor, instrument));
  return { id: instrument.id };
}

/**
 * Begins the next version of an instrument of the organisation; where somebody has begun it already, theirs.
 * @throws {InstrumentUnknown}
 */
export function beginNextVersion(services: BarometerServices, actor: Actor, id: string): Promise<BegunDraft> {
  mayWriteInstruments(actor);
  return services.store.write(async (tables) => {
    const [latest] = await tables.lockVersionsOf(actor.organisationId, id);
    if (!latest) throw new InstrumentUnknown();
    if (!isDraft(latest)) {
      const { instrument } = latest;
      await addDraft(services, tables, actor, { ...instrument, version: instrument.version + 1 });
    }
    return { id };
  });
}

async function addDraft(
  { clock }: BarometerServices,
  tables: InstrumentTables,
  actor: Actor,
  instrument: Instrument,
): Promise<void> {
  const { organisationId, personId } = actor;
  const at = instantOf(clock.now());
  const draft: OwnVersion = {
    organisationId,
    instrument,
    revision: 1,
    createdBy: personId,
    createdAt: at,
    changedBy: personId,
    changedAt: at,
    publishedAt: null,
  };
  await tables.addVersion(draft);
  await tables.audit.append({
    organisationId,
    at,
    actor: nameInAudit(actor),
    action: 'instrument.begun',
    subject: { kind: 'instrument', id: instrument.id },
    facts: { version: instrument.version },
  });
}

export async function modelToStandBeside({ content }: BarometerServices): Promise<string> {
  const [model] = (await currentDocuments(content, 'model')) as CompetencyModel[];
  return model?.id ?? '';
}
