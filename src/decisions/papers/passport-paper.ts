import { qrFigure, type Block, type Document } from '../../documents/index.js';
import type { Locale } from '../../kernel/localised.js';
import type { Passport } from '../passport.js';
import { formatsOf } from './formats.js';
import { intervalChart } from './interval-chart.js';
import { PASSPORT_WORDS } from './passport-words.js';

/** The person's passport: the level in words first, the ten domains with their margins, what it means, how to verify it. */
export async function passportPaper(
  { content, issuedAt, validUntil }: Passport,
  { code, verifyAt, locale }: { readonly code: string; readonly verifyAt: string; readonly locale: Locale },
): Promise<Document> {
  const words = PASSPORT_WORDS[locale];
  const { date, score, percent, number } = formatsOf(locale);
  const { overall, domains, scale, levels } = content;
  const level = overall.measured ? levels.find((candidate) => candidate.level === overall.level) : undefined;
  const facts = domains.map(({ name, score: own }) =>
    own.measured ? words.domainFact(name[locale], score(own), own.levelName[locale]) : words.domainAbsent(name[locale]),
  );
  const url = `${verifyAt}/verify/${code}`;
  const opening: Block[] =
    overall.measured && level
      ? [
          { kind: 'heading', level: 2, text: words.level(level.name[locale]) },
          { kind: 'paragraph', text: level.description[locale] },
          { kind: 'paragraph', text: words.overall(score(overall), percent(overall.levelProbability)) },
        ]
      : [{ kind: 'heading', level: 2, text: words.partial }];
  return {
    locale,
    title: words.title,
    footer: words.footer(content.name, date(issuedAt)),
    blocks: [
      { kind: 'heading', level: 1, text: words.title },
      { kind: 'paragraph', text: content.name, tone: 'strong' },
      { kind: 'paragraph', text: words.measured(content.organisationName, date(content.measuredAt)), tone: 'quiet' },
      ...opening,
      { kind: 'heading', level: 2, text: words.domains },
      intervalChart(
        domains.map(({ name, score: own }) => ({
          name: name[locale],
          score: own,
          absence: words.notMeasured,
          words: own.measured ? `${score(own)} · ${own.levelName[locale]}` : '',
        })),
        scale,
        `${words.chart} ${facts.join(' ; ')}`,
      ),
      { kind: 'paragraph', text: words.chartKey(number(scale.minimum), number(scale.maximum)), tone: 'quiet' },
      { kind: 'heading', level: 2, text: words.meaning },
      { kind: 'list', items: [...(scale.provisional ? [words.provisional] : []), ...words.meanings(date(validUntil))] },
      { kind: 'heading', level: 2, text: words.verify },
      { kind: 'paragraph', text: words.verifyHow(code) },
      { kind: 'link', text: url, url },
      await qrFigure(url, { side: 76, leadsTo: words.qr }),
    ],
  };
}
