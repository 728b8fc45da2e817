import { currentDocuments, type ContentStore } from '../content/index.js';
import type { CompetencyModel } from '../competencies/index.js';
import { INSTRUMENT_KIND } from './instrument-kind.js';
import type { Instrument } from './instrument.js';
import { isDraft, isOwnId } from './own-instrument.js';
import { InstrumentUnknown } from './problems.js';
import type { BarometerServices } from './services.js';

/**
 * What people can be asked: the product's instruments and the organisation's own, published.
 * @param version the latest by default
 */
export async function instrumentFor(
  { store, content }: Pick<BarometerServices, 'store' | 'content'>,
  organisationId: string,
  id: string,
  version?: number,
): Promise<Instrument | null> {
  const known = isOwnId(id)
    ? (await store.committed.versionsOf(organisationId, id))
        .filter((one) => !isDraft(one))
        .map(({ instrument }) => instrument)
    : await shippedVersions(content, id, version);
  return known.find((instrument) => version === undefined || instrument.version === version) ?? null;
}

/** @throws {InstrumentUnknown} */
export async function knownInstrument(...asked: Parameters<typeof instrumentFor>): Promise<Instrument> {
  const instrument = await instrumentFor(...asked);
  if (!instrument) throw new InstrumentUnknown();
  return instrument;
}

export const shippedInstruments = async (content: ContentStore): Promise<Instrument[]> =>
  (await currentDocuments(content, INSTRUMENT_KIND)) as Instrument[];

async function shippedVersions(content: ContentStore, id: string, version?: number): Promise<Instrument[]> {
  const current = (await shippedInstruments(content)).filter((instrument) => instrument.id === id);
  if (version === undefined || current.some((instrument) => instrument.version === version)) return current;
  return (await content.versionsOf(INSTRUMENT_KIND, id)).map(({ body }) => body as Instrument);
}

export async function modelOf(content: ContentStore, id: string): Promise<CompetencyModel | undefined> {
  return ((await currentDocuments(content, 'model')) as CompetencyModel[]).find((model) => model.id === id);
}
