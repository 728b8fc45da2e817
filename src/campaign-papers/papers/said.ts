import { fewestItems } from '../../assessments/index.js';
import { toPoints } from '../../competencies/index.js';
import { withFrenchSpaces } from '../../content/index.js';
import type { Block, Document } from '../../documents/index.js';
import type { Locale, Localised } from '../../kernel/localised.js';
import type { PaperFacts } from '../paper-facts.js';

/** The facts of one campaign as a paper writes them, in its language; null: not known yet. */
export interface Said {
  readonly isHiring: boolean;
  readonly isLaunched: boolean;
  readonly isOpenLink: boolean;
  readonly isProvisional: boolean;
  readonly hasPublicKeys: boolean;
  readonly organisation: string;
  readonly campaign: string;
  readonly job: string | null;
  readonly people: string;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly answerBy: string | null;
  readonly worksCouncil: string | null;
  readonly contact: string | null;
  readonly model: string;
  readonly domains: string;
  readonly bank: string;
  readonly fewest: string;
  readonly most: string;
  readonly minutes: string | null;
  /** 95 % margins that the test aims at, points. */
  readonly overallMargin: string;
  readonly domainMargin: string;
  readonly scale: readonly [string, string];
  readonly notice: string;
  readonly release: string;
  readonly months: {
    readonly tests: string;
    readonly leavers: string;
    readonly decisions: string;
  };
  readonly printed: string;
}

const REGION: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Half the width of a 95 % interval, in standard errors. */
const NORMAL_95 = 1.96;

export function said({ organisation, outline, months, printedAt }: PaperFacts, locale: Locale): Said {
  const { instrument, purpose, contact } = outline;
  const { blueprint, scale, model } = instrument;
  const number = (value: number): string => new Intl.NumberFormat(REGION[locale]).format(value);
  const margin = (error: number): string => `± ${number(Math.round(NORMAL_95 * toPoints(scale, error)))}`;
  const whole = (text: Localised | null): string | null => text && text[locale];
  return {
    isHiring: purpose === 'hiring',
    isLaunched: outline.isLaunched,
    isOpenLink: outline.isOpenLink,
    isProvisional: scale.provisional,
    hasPublicKeys: outline.hasPublicKeys,
    organisation: organisation.name,
    campaign: outline.title[locale],
    job: whole(outline.job),
    people: number(outline.people),
    opens: dayOrNull(outline.opensOn, locale),
    closes: dayOrNull(outline.closesOn, locale),
    answerBy: dayOrNull(outline.answerBy, locale),
    worksCouncil: dayOrNull(outline.worksCouncilOn, locale),
    contact: contact.name === '' ? null : [contact.name, contact.email].filter(Boolean).join(', '),
    model: model.name[locale],
    domains: number(instrument.measuredDimensions.length),
    bank: number(instrument.items.size),
    fewest: number(fewestItems(blueprint)),
    most: number(blueprint.length.maximum),
    minutes: blueprint.timeLimitMinutes === null ? null : number(blueprint.timeLimitMinutes),
    overallMargin: margin(blueprint.precision.overallError),
    domainMargin: margin(blueprint.precision.domainError),
    scale: [number(scale.reporting.minimum), number(scale.reporting.maximum)],
    notice: outline.notice.version,
    release: instrument.releaseDigest.slice(0, 12),
    months: {
      tests: number(outline.retentionMonths ?? months[purpose]),
      leavers: number(months.leavers),
      decisions: number(months.decisionsAtLeast),
    },
    printed: inDays(new Date(printedAt), locale, 'Europe/Paris'),
  };
}

const dayOrNull = (day: string | null, locale: Locale): string | null =>
  day && inDays(new Date(`${day}T00:00:00Z`), locale, 'UTC');

function inDays(at: Date, locale: Locale, timeZone: string): string {
  const text = new Intl.DateTimeFormat(REGION[locale], { dateStyle: 'long', timeZone }).format(at);
  // French counts the first of a month, and Intl does not know it.
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Sets the spaces of typography everywhere: words are written with ordinary ones. A number never leaves what announces it. */
export const typeset = (document: Document): Document => {
  const { locale } = document;
  const set = (text: string): string => {
    const unbroken = text.replace(/(§|art\.|\bno|n°|±) (?=\d)/g, '$1\u00a0');
    return locale === 'fr' ? withFrenchSpaces(unbroken) : unbroken;
  };
  return { ...document, blocks: document.blocks.map((block) => blockSet(block, set)) };
};

function blockSet(block: Block, set: (text: string) => string): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: set(block.text) };
    case 'list':
      return { ...block, items: block.items.map(set) };
    case 'blank':
      return { ...block, label: set(block.label) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, heading: set(column.heading) })),
        rows: block.rows.map((cells) => cells.map(set)),
      };
    default:
      return block;
  }
}
