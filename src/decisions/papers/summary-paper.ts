import type { Block, Document } from '../../documents/index.js';
import type { Locale } from '../../kernel/localised.js';
import type { AskedDomain } from '../against-target.js';
import type { ResultSheet } from '../result-sheet.js';
import { formatsOf } from './formats.js';
import { intervalChart } from './interval-chart.js';
import { SUMMARY_WORDS } from './summary-words.js';

/** One page that HR takes to a meeting: the figures of the screen, with their margins, and what must not be concluded from them. */
export function summaryPaper(sheet: ResultSheet, locale: Locale, printedAt: string): Document {
  const words = SUMMARY_WORDS[locale];
  const { date, score, percent, number } = formatsOf(locale);
  const { overall, campaign, test } = sheet;
  const name = sheet.person.name ?? words.nameless;
  const asked = new Map(sheet.target?.domains.map((domain) => [domain.id, domain]));
  const rows = sheet.domains.map((domain) => {
    const wanted = asked.get(domain.id);
    const inRow = domain.score.measured ? `${score(domain.score)} · ${domain.score.levelName[locale]}` : '';
    const limit = wanted ? (sheet.scale.cuts[wanted.asked - 2]?.at ?? null) : null;
    return { name: domain.name[locale], score: domain.score, absence: words.notMeasured, words: inRow, asked: limit };
  });
  return {
    locale,
    title: words.title(name),
    footer: words.footer(campaign.title[locale], date(printedAt)),
    blocks: [
      { kind: 'heading', level: 1, text: name },
      {
        kind: 'paragraph',
        tone: 'quiet',
        text: words.about({
          campaign: campaign.title[locale],
          job: campaign.job?.[locale] ?? null,
          day: date(test.finishedAt),
          questions: number(test.questions),
        }),
      },
      {
        kind: 'paragraph',
        tone: 'strong',
        text: overall.measured
          ? words.overall(score(overall), overall.levelName[locale], percent(overall.levelProbability))
          : words.partial,
      },
      ...accommodationsOf(sheet, locale),
      intervalChart(
        rows,
        { ...sheet.scale, cuts: sheet.scale.cuts.map(({ at }) => at) },
        chartInWords(rows, words.chart),
      ),
      { kind: 'paragraph', tone: 'quiet', text: words.chartKey(sheet.target !== null) },
      ...targetOf(sheet, locale),
      ...decisionOf(sheet, locale),
      { kind: 'list', items: [...(sheet.scale.provisional ? [words.provisional] : []), words.notAlone, words.margins] },
    ],
  };
}

const chartInWords = (
  rows: readonly { readonly name: string; readonly words: string; readonly absence: string }[],
  opening: string,
): string => `${opening} ${rows.map(({ name, words, absence }) => `${name} ${words || absence}`).join(' ; ')}`;

function targetOf({ target, domains }: ResultSheet, locale: Locale): Block[] {
  const words = SUMMARY_WORDS[locale];
  if (!target) return [{ kind: 'paragraph', text: words.noTarget }];
  const { number, percent, signed } = formatsOf(locale);
  const nameOf = (id: string): string => domains.find((domain) => domain.id === id)?.name[locale] ?? id;
  const row = ({ id, asked, gap, probabilityReached, reading }: AskedDomain): string[] => [
    nameOf(id),
    number(asked),
    gap === null ? '–' : `${signed(gap.points)} ± ${number(gap.margin)}`,
    probabilityReached === null ? '–' : percent(probabilityReached),
    words.readings[reading],
  ];
  const [domain, askedFor, gap, probability, reading] = words.columns;
  return [
    { kind: 'heading', level: 2, text: words.target },
    {
      kind: 'table',
      columns: [
        { heading: domain, share: 5 },
        { heading: askedFor, share: 2, align: 'right' },
        { heading: gap, share: 2.4, align: 'right' },
        { heading: probability, share: 2.6, align: 'right' },
        { heading: reading, share: 4 },
      ],
      rows: target.domains.map(row),
    },
  ];
}

function accommodationsOf({ test }: ResultSheet, locale: Locale): Block[] {
  const words = SUMMARY_WORDS[locale];
  const said = [
    ...(test.withdrawnQuestions > 0 ? [words.withdrawn(test.withdrawnQuestions)] : []),
    ...(test.leftOut ? [words.leftOut(test.leftOut.items)] : []),
  ];
  return said.length === 0 ? [] : [{ kind: 'paragraph', tone: 'quiet', text: said.join(' ') }];
}

function decisionOf({ decisions }: ResultSheet, locale: Locale): Block[] {
  const words = SUMMARY_WORDS[locale];
  const last = decisions.at(-1);
  if (!last) return [];
  const { date } = formatsOf(locale);
  const by = last.decidedByName ?? words.someone;
  return [
    { kind: 'heading', level: 2, text: words.decision },
    { kind: 'paragraph', text: words.decided(words.outcomes[last.outcome], by, date(last.decidedAt)), tone: 'strong' },
    { kind: 'paragraph', text: last.reasons },
  ];
}
