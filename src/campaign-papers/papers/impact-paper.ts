import type { Block, Document } from '../../documents/index.js';
import type { Locale } from '../../kernel/localised.js';
import type { PaperFacts } from '../paper-facts.js';
import { heldCategories, type Erased, type HeldCategory } from './data-categories.js';
import { IMPACT_EN } from './impact-en.js';
import { IMPACT_FR } from './impact-fr.js';
import type { ImpactWords } from './impact-words.js';
import { blocksOf, pairs } from './part.js';
import { ratedRisks, type Rated } from './risks.js';
import { said, typeset, type Said } from './said.js';
import { SHARED } from './shared.js';

const IMPACT: Readonly<Record<Locale, ImpactWords>> = { fr: IMPACT_FR, en: IMPACT_EN };

/** The impact assessment of a campaign (GDPR art. 35): what the service knows is written; what only the organisation can say is blank. */
export function impactPaper(facts: PaperFacts, locale: Locale): Document {
  const words = IMPACT[locale];
  const shared = SHARED[locale];
  const told = said(facts, locale);
  const access = shared.access(told);
  return typeset({
    locale,
    title: words.title,
    footer: shared.footer(words.title, told),
    blocks: [
      { kind: 'heading', level: 1, text: words.title },
      { kind: 'paragraph', tone: 'quiet', text: shared.state(told) },
      { kind: 'paragraph', text: words.lead },
      ...blocksOf(words.description(told)),
      pairs(shared.columns.facts, shared.facts(told)),
      ...blocksOf(words.whyAssessed(told)),
      ...blocksOf(words.bases(told)),
      ...blocksOf(words.necessity(told)),
      ...relevance(facts, locale),
      ...dataBlocks(facts, words),
      { kind: 'heading', level: 2, text: words.recipients },
      pairs(shared.columns.access, access.rows),
      ...blocksOf(shared.retention(told)),
      ...blocksOf(shared.rights(told)),
      ...blocksOf(words.oversight(told)),
      ...blocksOf(shared.margin(told)),
      ...blocksOf(shared.fairness(told)),
      ...blocksOf(shared.bank(told)),
      ...blocksOf(shared.security(told)),
      ...riskBlocks(told, words),
      ...remainBlocks(words, shared.fill),
    ],
  });
}

function relevance({ outline: { jobRelevance } }: PaperFacts, locale: Locale): Block[] {
  if (jobRelevance !== '') return [{ kind: 'paragraph', text: jobRelevance }];
  const lacking = {
    fr: 'pourquoi ce qui est mesuré est utile au poste',
    en: 'why what is measured matters for the job',
  };
  return [{ kind: 'blank', label: SHARED[locale].fill(lacking[locale]), lines: 3 }];
}

function dataBlocks({ personalData }: PaperFacts, words: ImpactWords): Block[] {
  const row = ({ category, tables, erased, isCopied }: HeldCategory): string[] => {
    const { name, holds } = category
      ? words.categories[category]
      : { name: words.otherTables, holds: tables.join(', ') };
    return [name, holds, becomesOf(erased, words), isCopied ? words.copied.yes : words.copied.no];
  };
  const [name, holds, becomes, copy] = words.dataColumns;
  return [
    { kind: 'heading', level: 2, text: words.data },
    {
      kind: 'table',
      columns: [
        { heading: name, share: 2.6 },
        { heading: holds, share: 5 },
        { heading: becomes, share: 3 },
        { heading: copy, share: 1.6 },
      ],
      rows: heldCategories(personalData).map(row),
    },
    { kind: 'paragraph', tone: 'quiet', text: words.idsOnly },
  ];
}

const becomesOf = (erased: readonly Erased[], { erased: words }: ImpactWords): string =>
  erased.includes('blank') && erased.includes('delete')
    ? `${words.blank}, ${words.rest}`
    : erased.map((what) => words[what]).join(', ');

function riskBlocks(told: Said, words: ImpactWords): Block[] {
  const inWords = ([likelihood, severity]: Rated): string =>
    words.degree(words.degrees[likelihood - 1] ?? '', words.degrees[severity - 1] ?? '');
  const [fear, before, measures, after] = words.riskColumns;
  return [
    { kind: 'heading', level: 2, text: words.risks },
    { kind: 'paragraph', text: words.risksLead },
    {
      kind: 'table',
      columns: [
        { heading: fear, share: 3 },
        { heading: before, share: 2.2 },
        { heading: measures, share: 5.2 },
        { heading: after, share: 2.2 },
      ],
      rows: ratedRisks(told).map(({ id, before: rated, after: left }) => [
        words.risk[id].fear,
        inWords(rated),
        words.risk[id].measures,
        inWords(left),
      ]),
    },
  ];
}

const remainBlocks = ({ remains, remainsLead, blanks }: ImpactWords, fill: (what: string) => string): Block[] => [
  { kind: 'page-break' },
  { kind: 'heading', level: 2, text: remains },
  { kind: 'paragraph', text: remainsLead },
  ...blanks.map(([what, lines]): Block => ({ kind: 'blank', label: fill(what), lines })),
];
