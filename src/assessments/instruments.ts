import { contentOfRelease, ContentMissing, type ContentStore } from '../content/index.js';
import { prepareInstrument, type Instrument } from './instrument.js';

/** Enough for the releases that sittings under way still use. */
const MOST_KEPT = 16;

/** Instruments by release. What is kept in memory is derived from versions that never change, so no process can miss anything. */
export class Instruments {
  private readonly prepared = new Map<string, Promise<Instrument>>();

  constructor(private readonly store: ContentStore) {}

  /** The instrument a sitting was begun with. */
  pinned(releaseDigest: string, blueprintId: string): Promise<Instrument> {
    const key = `${releaseDigest}/${blueprintId}`;
    const known = this.prepared.get(key);
    if (known) return known;
    const preparing = contentOfRelease(this.store, releaseDigest).then((content) =>
      prepareInstrument(content, blueprintId),
    );
    this.prepared.set(key, preparing);
    preparing.catch(() => this.prepared.delete(key));
    const [oldest] = this.prepared.keys();
    if (this.prepared.size > MOST_KEPT && oldest !== undefined) this.prepared.delete(oldest);
    return preparing;
  }

  /** The instrument a sitting that begins now gets. */
  async current(blueprintId: string): Promise<Instrument> {
    const release = await this.store.currentRelease();
    if (!release) throw new ContentMissing('release');
    return this.pinned(release.digest, blueprintId);
  }
}
