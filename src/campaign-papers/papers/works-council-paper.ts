import type { Block, Document } from '../../documents/index.js';
import type { Locale } from '../../kernel/localised.js';
import type { PaperFacts } from '../paper-facts.js';
import { blocksOf, pairs } from './part.js';
import { said, typeset, type Said } from './said.js';
import { SHARED } from './shared.js';
import { WORKS_COUNCIL } from './works-council-words.js';

/** What a works council is to know before it gives its opinion, and room to write it. */
export function worksCouncilPaper(facts: PaperFacts, locale: Locale): Document {
  const words = WORKS_COUNCIL[locale];
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
      pairs(shared.columns.facts, shared.facts(told)),
      ...measured(facts, told, locale),
      ...matters(facts, told, locale),
      ...who(facts, told, locale),
      ...[shared.method, shared.never, shared.length, shared.accommodations, shared.margin, shared.fairness].flatMap(
        (part) => blocksOf(part(told)),
      ),
      ...blocksOf(shared.bank(told)),
      { kind: 'heading', level: 2, text: access.heading },
      pairs(shared.columns.access, access.rows),
      ...blocksOf(shared.retention(told)),
      ...blocksOf(shared.rights(told)),
      ...blocksOf(shared.security(told)),
      ...noticeBlocks(facts, told, locale),
      ...council(told, locale),
    ],
  });
}

function measured({ outline: { instrument } }: PaperFacts, told: Said, locale: Locale): Block[] {
  const words = WORKS_COUNCIL[locale];
  const { model, measuredDimensions } = instrument;
  const [pillarHeading, domainHeading, aboutHeading] = words.domainColumns;
  const pillarOf = (id: string): string => model.pillars.find((pillar) => pillar.id === id)?.name[locale] ?? '';
  return [
    ...blocksOf(words.measured(told)),
    {
      kind: 'table',
      columns: [
        { heading: pillarHeading, share: 2.4 },
        { heading: domainHeading, share: 3 },
        { heading: aboutHeading, share: 6 },
      ],
      rows: measuredDimensions.flatMap((dimension) => {
        const domain = model.domains[dimension];
        return domain ? [[pillarOf(domain.pillar), domain.name[locale], domain.description[locale]]] : [];
      }),
    },
    { kind: 'heading', level: 3, text: words.levels },
    pairs(
      words.levelColumns,
      model.levels.map(({ level, name, description }) => [`${level} · ${name[locale]}`, description[locale]] as const),
    ),
  ];
}

function matters({ outline: { target, jobRelevance, instrument } }: PaperFacts, told: Said, locale: Locale): Block[] {
  const words = WORKS_COUNCIL[locale];
  const { domains, levels } = instrument.model;
  const levelName = (asked: number): string => levels.find(({ level }) => level === asked)?.name[locale] ?? '';
  const asked = domains.flatMap(({ id, name }) => {
    const level = target?.domains[id];
    return level === undefined ? [] : [[name[locale], `${level} · ${levelName(level)}`] as const];
  });
  return [
    ...blocksOf(words.matters(told)),
    jobRelevance === ''
      ? { kind: 'blank', label: SHARED[locale].fill(words.relevanceMissing), lines: 4 }
      : { kind: 'paragraph', text: jobRelevance },
    { kind: 'heading', level: 3, text: words.target },
    asked.length === 0 ? { kind: 'paragraph', text: words.noTarget } : pairs(words.targetColumns, asked),
  ];
}

function who({ outline: { units } }: PaperFacts, told: Said, locale: Locale): Block[] {
  const words = WORKS_COUNCIL[locale];
  const number = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB');
  const [unit, people] = words.whoColumns;
  const table: Block = {
    kind: 'table',
    columns: [
      { heading: unit, share: 8 },
      { heading: people, share: 2, align: 'right' },
    ],
    rows: units.map(({ name, people: count }) => [name ?? words.noUnit, number.format(count)]),
  };
  return [
    ...blocksOf(words.who(told)),
    ...(units.length > 0 ? [table] : []),
    { kind: 'paragraph', tone: 'quiet', text: words.noNames },
  ];
}

function noticeBlocks({ outline: { notice } }: PaperFacts, told: Said, locale: Locale): Block[] {
  return [
    { kind: 'page-break' },
    ...blocksOf(WORKS_COUNCIL[locale].notice(told)),
    ...notice.sections.flatMap(({ heading, text }): Block[] => [
      { kind: 'heading', level: 3, text: heading[locale] },
      ...paragraphsOf(text[locale]).map((paragraph): Block => ({ kind: 'paragraph', text: paragraph })),
    ]),
  ];
}

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}|\n/).filter((part) => part.trim() !== '');

function council(told: Said, locale: Locale): Block[] {
  const words = WORKS_COUNCIL[locale];
  const { fill } = SHARED[locale];
  return [
    { kind: 'page-break' },
    ...blocksOf(words.council(told)),
    ...(told.worksCouncil === null ? [{ kind: 'blank', label: fill(words.consultedOn), lines: 1 } as const] : []),
    { kind: 'blank', label: words.opinion, lines: 14 },
    { kind: 'blank', label: words.signature, lines: 4 },
  ];
}
