import type { Complaint } from '../content/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { mayWriteInstruments } from './access.js';
import { changedAnchors, type ChangedAnchor } from './anchors.js';
import { complaintsOf } from './complaints.js';
import { modelOf } from './find-instrument.js';
import type { Instrument } from './instrument.js';
import { isDraft, type OwnVersion } from './own-instrument.js';
import { InstrumentDraftUnknown } from './problems.js';
import type { BarometerServices } from './services.js';

/** A draft with everything that its author is told about it. */
export interface OpenedDraft {
  readonly instrument: Instrument;
  readonly revision: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly complaints: readonly Complaint[];
  /** Against the version published before; nothing when this is the first. */
  readonly changedAnchors: readonly ChangedAnchor[];
  /** The pillars and domains that a driver may stand beside. */
  readonly measures: readonly { readonly id: string; readonly name: Localised }[];
}

/** @throws {InstrumentDraftUnknown} */
export async function openDraft(services: BarometerServices, actor: Actor, id: string): Promise<OpenedDraft> {
  mayWriteInstruments(actor);
  const versions = await services.store.committed.versionsOf(actor.organisationId, id);
  return opened(services, versions);
}

/** @param versions of one instrument, newest first */
export async function opened(services: BarometerServices, versions: readonly OwnVersion[]): Promise<OpenedDraft> {
  const draft = draftAmong(versions);
  const { instrument, revision, changedBy, changedAt, organisationId } = draft;
  const model = await modelOf(services.content, instrument.model);
  const [editor] = await services.store.committed.people.peopleByIds(organisationId, [changedBy]);
  const before = versions.find((version) => !isDraft(version));
  return {
    instrument,
    revision,
    changedBy: editor ? fullNameOf(editor) : '',
    changedAt,
    complaints: complaintsOf(instrument, model),
    changedAnchors: before ? changedAnchors(before.instrument, instrument) : [],
    measures: [...(model?.pillars ?? []), ...(model?.domains ?? [])].map((measure) => ({
      id: measure.id,
      name: measure.name,
    })),
  };
}

/** @throws {InstrumentDraftUnknown} */
export function draftAmong(versions: readonly OwnVersion[]): OwnVersion {
  const draft = versions.find(isDraft);
  if (!draft) throw new InstrumentDraftUnknown();
  return draft;
}
