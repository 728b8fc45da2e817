import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayWriteInstruments } from './access.js';
import { shippedInstruments } from './find-instrument.js';
import type { Instrument } from './instrument.js';
import { isDraft, type OwnVersion } from './own-instrument.js';
import type { BarometerServices } from './services.js';

/** An instrument by its latest version, published or not. */
export interface ListedInstrument {
  readonly id: string;
  readonly isOwn: boolean;
  readonly name: Localised;
  readonly description: Localised;
  readonly minutes: number;
  readonly questions: number;
  /** The latest that people can be asked; null: never published. */
  readonly published: { readonly version: number; readonly at: Instant | null } | null;
  readonly draft: { readonly version: number; readonly changedAt: Instant } | null;
}

/** What the product brings, then what the organisation wrote, last changed first. */
export async function listInstruments(services: BarometerServices, actor: Actor): Promise<ListedInstrument[]> {
  mayWriteInstruments(actor);
  const shipped = await shippedInstruments(services.content);
  const versions = await services.store.committed.allVersions(actor.organisationId);
  const ids = new Set(versions.map(({ instrument }) => instrument.id));
  return [
    ...shipped.map((instrument) => ({
      ...outlineOf(instrument),
      isOwn: false,
      published: { version: instrument.version, at: null },
      draft: null,
    })),
    ...[...ids].flatMap((id) => listedOwn(versions.filter(({ instrument }) => instrument.id === id))),
  ];
}

function listedOwn(versions: readonly OwnVersion[]): ListedInstrument[] {
  const [latest] = versions;
  if (!latest) return [];
  const published = versions.find((version) => !isDraft(version));
  return [
    {
      ...outlineOf((published ?? latest).instrument),
      isOwn: true,
      published: published ? { version: published.instrument.version, at: published.publishedAt } : null,
      draft: isDraft(latest) ? { version: latest.instrument.version, changedAt: latest.changedAt } : null,
    },
  ];
}

const outlineOf = ({ id, name, description, minutes, pages }: Instrument) => ({
  id,
  name,
  description,
  minutes,
  questions: pages.reduce((sum, { questions }) => sum + questions.length, 0),
});
