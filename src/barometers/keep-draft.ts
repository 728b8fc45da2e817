import { instantOf } from '../kernel/clock.js';
import { canonicalJson } from '../kernel/digest.js';
import { assertNoFaults } from '../kernel/fields-refused.js';
import { ChangedMeanwhile, nameInAudit, type Actor } from '../organisations/index.js';
import { mayWriteInstruments } from './access.js';
import type { InstrumentBody } from './begin-draft.js';
import { unfinishedSchema, type Instrument } from './instrument.js';
import { draftAmong, opened, type OpenedDraft } from './open-draft.js';
import type { BarometerServices } from './services.js';

export interface KeptDraft {
  /** What whoever wrote had read. */
  readonly revision: number;
  /** Of the right shape or not. */
  readonly body: Readonly<Record<keyof InstrumentBody, unknown>>;
}

/**
 * Keeps what was written, finished or not, on top of the revision that whoever wrote had read.
 * @throws {ChangedMeanwhile} somebody else kept theirs since: nothing is overwritten
 * @throws {FieldsRefused} what an unfinished instrument cannot look like
 */
export async function keepDraft(
  services: BarometerServices,
  actor: Actor,
  id: string,
  { revision, body }: KeptDraft,
): Promise<OpenedDraft> {
  mayWriteInstruments(actor);
  const at = instantOf(services.clock.now());
  const versions = await services.store.write(async (tables) => {
    const known = await tables.lockVersionsOf(actor.organisationId, id);
    const draft = draftAmong(known);
    const { version } = draft.instrument;
    const instrument = soundInstrument({ ...body, id, version });
    if (canonicalJson(instrument) === canonicalJson(draft.instrument)) return known;
    if (draft.revision !== revision) throw new ChangedMeanwhile();
    const kept = { ...draft, instrument, revision: revision + 1, changedBy: actor.personId, changedAt: at };
    await tables.keepVersion(kept);
    return known.map((one) => (one === draft ? kept : one));
  });
  return opened(services, versions);
}

/** Throws a draft away; what was published stays. */
export function discardDraft(services: BarometerServices, actor: Actor, id: string): Promise<void> {
  mayWriteInstruments(actor);
  return services.store.write(async (tables) => {
    const draft = draftAmong(await tables.lockVersionsOf(actor.organisationId, id));
    await tables.removeVersion(draft);
    await tables.audit.append({
      organisationId: actor.organisationId,
      at: instantOf(services.clock.now()),
      actor: nameInAudit(actor),
      action: 'instrument.discarded',
      subject: { kind: 'instrument', id },
      facts: { version: draft.instrument.version },
    });
  });
}

const MOST_FAULTS = 20;

function soundInstrument(written: unknown): Instrument {
  const parsed = unfinishedSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, MOST_FAULTS).map((issue) => ({
    field: issue.path.join('.'),
    fault: issue.code === 'too_big' ? 'max' : 'misshapen',
  }));
  assertNoFaults(faults);
  throw parsed.error;
}
