import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { actorOf } from '../../src/organisations/index.js';
import type { JobAtWork } from '../../src/queue/index.js';
import { drawPoster } from '../../src/wave-posters/draw-poster.js';
import type { Sheet, TextMark } from '../../src/wave-posters/drawing/marks.js';
import { widthOf } from '../../src/wave-posters/drawing/text.js';
import { toPdf } from '../../src/wave-posters/paper/to-pdf.js';
import { toPng } from '../../src/wave-posters/paper/to-png.js';
import { toSvg } from '../../src/wave-posters/paper/to-svg.js';
import type { PosterFacts } from '../../src/wave-posters/poster-facts.js';
import { printPoster } from '../../src/wave-posters/print-poster.js';
import { countWaveHandler, showResults } from '../../src/wave-results/index.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { anOrganisation } from '../support/member.js';
import { textsOf } from '../support/pdf-text.js';
import { startTestService, type TestService } from '../support/service.js';
import { aClosingWave } from '../wave-results/closing-wave.js';
import { randomWave } from '../wave-results/random-wave.js';
import { hidden, toldFacts } from './told-facts.js';

/** What is written in each part of a drawing, as it is written. */
const writtenIn = (svg: string): string[][] =>
  svg
    .split('<g transform="translate')
    .map((part) => [...part.matchAll(/data-text="([^"]*)"/g)].map(([, text]) => text!));

const drawn = (facts: PosterFacts): string[][] => writtenIn(toSvg(drawPoster(facts), 'light', facts.locale));

const written = (facts: PosterFacts): string => drawn(facts).flat().join(' ');

const rowOf = (parts: readonly string[][], name: string): string[] | undefined =>
  parts.find(([first, second]) => first === name && second !== undefined);

describe('the poster of a wave that was counted', () => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let waveId: string;
  const hr = () => actorOf({ organisationId, id: randomUUID() }, [{ role: 'hr', unitId: null }]);

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place);
    organisationId = await anOrganisation(service);
    const { waves, waveResults } = service.services;
    const uniforms = uniformsOf('poster', 'results');
    const answered = randomWave({ people: 150, units: 3, bands: [2], skips: 0.05 }, () => uniforms.next().value);
    const wave = await aClosingWave(waves.store, organisationId, answered);
    waveId = wave.id;
    await countWaveHandler(waveResults).run({ job: { payload: { organisationId, waveId } } } as unknown as JobAtWork);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  it('carries the figures of the results page, and no others', async () => {
    const overview = await showResults(service.services.waveResults, hr(), { waveId });
    const wish = { waveId, locale: 'en', form: 'svg', theme: 'light' } as const;
    const parts = writtenIn((await printPoster(service.services.wavePosters, hr(), wish)).toString());
    const shown = overview.drivers.filter(({ mean }) => mean.kind === 'shown');
    expect(shown.length).toBeGreaterThan(2);
    for (const { name, mean } of shown)
      expect(rowOf(parts, name.en)?.slice(1)).toEqual([mean.kind === 'shown' ? mean.value.estimate.toFixed(0) : '']);
    const texts = parts.flat().join(' ');
    expect(texts).toContain(`${Math.round(100 * (overview.participation?.share ?? 0))}%`);
    expect(texts).toContain(`nothing is shown below ${overview.wave.threshold} answers`);
    const score = overview.questions.flatMap(({ figures }) =>
      figures.kind === 'points' ? (figures.netPromoter ?? []) : [],
    );
    expect(texts).toContain(Math.abs(score[0]!.estimate).toFixed(0));
  });

  it.each(['fr', 'en'] as const)('is printed on each paper (%s)', async (locale) => {
    const print = (form: 'svg' | 'png' | 'pdf') =>
      printPoster(service.services.wavePosters, hr(), { waveId, locale, form, theme: 'dark' });
    expect((await print('svg')).toString()).toMatch(new RegExp(`^<svg [^>]*role="img" lang="${locale}"`));
    expect((await print('png')).subarray(1, 4).toString()).toBe('PNG');
    expect((await print('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('what a poster says first', () => {
  const headlineOf = (facts: PosterFacts): string =>
    drawPoster(facts)
      .parts.find(({ role }) => role === 'H1')!
      .says.replaceAll(/[\u00a0\u202f]/g, ' ');

  it('names the first and the last only as far as intervals tell them apart', () => {
    const apart = toldFacts({ locale: 'en', themes: [{ mean: 70 }, { mean: 50 }, { mean: 30 }] });
    expect(headlineOf(apart)).toBe('Theme 0 in front, Theme 2 behind.');
    const close = toldFacts({ locale: 'en', themes: [{ mean: 70 }, { mean: 69 }, { mean: 68 }, { mean: 30 }] });
    expect(headlineOf(close)).toBe('Theme 0 among the highest, Theme 3 behind.');
    const alike = toldFacts({
      locale: 'en',
      themes: [
        { mean: 52, half: 4 },
        { mean: 50, half: 4 },
      ],
    });
    expect(headlineOf(alike)).toBe('No theme stands out: the intervals overlap.');
  });

  it('begins with a change that is neither small nor chance', () => {
    const large = { difference: 13.2, magnitude: 'large' } as const;
    const themes = (isSignificant: boolean) => [{ mean: 60, change: { ...large, isSignificant } }, { mean: 30 }];
    expect(headlineOf(toldFacts({ locale: 'en', waves: 2, themes: themes(true) }))).toMatch(/^Theme 0: \+13 points, /);
    expect(headlineOf(toldFacts({ locale: 'en', waves: 2, themes: themes(false) }))).toMatch(/^Theme 0 in front, /);
  });

  it('says so when nothing can be shown', () => {
    const facts = toldFacts({ themes: [{ mean: hidden() }, { mean: hidden() }] });
    expect(headlineOf(facts)).toBe('Trop peu de réponses pour montrer quoi que ce soit.');
    expect(written({ ...facts, overview: { ...facts.overview, participation: null } })).toContain('non montrée');
  });
});

describe('what is withheld', () => {
  it('is named with its reason, without any figure', () => {
    const themes = [{ mean: 70 }, { mean: hidden('protects-others'), name: 'Secret' }, { mean: 40 }];
    const row = rowOf(drawn(toldFacts({ themes, waves: 3 })), 'Secret');
    expect(row).toEqual(['Secret', 'non montré, pour que personne ne soit reconnu']);
  });

  it('is not among the questions at either end', () => {
    const facts = toldFacts({ themes: [{ mean: 70 }], questions: 4 });
    const questions = facts.overview.questions.map((one) => ({ ...one, figures: hidden() }));
    const texts = written({ ...facts, overview: { ...facts.overview, questions } });
    expect(texts).not.toContain('favorables');
    expect(texts).toContain('Aucune question ne peut être montrée.');
  });
});

it('tells which answer is favourable where a question is asked the other way round', () => {
  expect(written(toldFacts({ themes: [{ mean: 70 }], questions: 4 })).replaceAll('\u202f', ' ')).toContain(
    '(favorable : « never »)',
  );
});

describe('the papers', () => {
  const facts = toldFacts({
    themes: [
      { mean: 70, change: { difference: 3 } },
      { mean: 30, advice: ['one', 'two', 'three'] },
    ],
    ...{ waves: 2, questions: 5, typologies: 1, hasNetPromoter: true, words: 'A & <b> "c"' },
  });

  it('are one tagged page whose texts are real and whose figures are told in words', async () => {
    const pdf = await toPdf(drawPoster(facts), 'fr');
    const text = opened(pdf);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toMatch(/\/MediaBox \[0 0 841\.89 1190\.55\]/);
    expect(text).toMatch(/\/Lang \(fr-FR\)/);
    expect(text).toMatch(/\/StructTreeRoot/);
    for (const tag of ['H1', 'H2', 'P', 'Figure']) expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(text.match(/\/Alt/g)!.length).toBeGreaterThan(6);
    expect(textsOf(pdf).join('')).toContain('Thème par thème');
  });

  it('are a picture of the size of a sheet', async () => {
    const png = await toPng(drawPoster(facts), 'light');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 3394]);
  });

  it('are a drawing that needs nothing else and says in words what it shows', () => {
    const svg = toSvg(drawPoster(facts), 'light', 'fr');
    expect(svg).not.toMatch(/<text|font-family|url\(|<image|href="(?!#)/);
    expect(svg).toContain('A &amp; &lt;b&gt; &quot;c&quot;');
    const words = /<desc[^>]*>([^<]*)</.exec(svg)![1]!.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(words).toMatch(/Theme 0 : 70 sur 100, entre 68 et 72/);
    expect(words).toMatch(/80 réponses sur 200 personnes/);
  });

  it('have a dark form for screens', () => {
    expect(toSvg(drawPoster(facts), 'dark', 'fr')).toContain('fill="#16171a"');
  });
});

describe('the sheet', () => {
  const long = fc
    .array(
      fc.constantFrom('a', 'organisation', 'l’accompagnement', 'Donaudampfschifffahrtsgesellschaft', 'W'.repeat(70)),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((words) => words.join(' '));
  const any = fc.record({
    words: long,
    themes: fc.array(
      fc.record({
        mean: fc.oneof(fc.integer({ min: 5, max: 95 }), fc.constant(hidden('protects-others'))),
        name: long,
        advice: fc.array(long, { maxLength: 4 }),
        change: fc.record({
          difference: fc.integer({ min: -60, max: 60 }),
          isSignificant: fc.boolean(),
          magnitude: fc.constantFrom('negligible', 'small', 'medium', 'large'),
        }),
      }),
      { maxLength: 30 },
    ),
    questions: fc.integer({ min: 0, max: 6 }),
    typologies: fc.integer({ min: 0, max: 5 }),
    waves: fc.integer({ min: 1, max: 6 }),
    hasNetPromoter: fc.boolean(),
    locale: fc.constantFrom('fr', 'en'),
  });

  const words = 'W'.repeat(70).concat(' organisation'.repeat(40));
  /** As much as a survey may hold, every text of it as long as it may be. */
  const fullest = {
    words,
    themes: Array.from({ length: 30 }, (_, at) => ({
      ...{ mean: 3 * at + 5, name: words, advice: [words, words, words] },
      change: { difference: 40 - at, isSignificant: true, magnitude: 'large' as const },
    })),
    ...{ questions: 6, typologies: 5, waves: 6, hasNetPromoter: true, locale: 'fr' as const },
  };

  it('holds every text in its part, and no line lies on another, however long the words are', () => {
    fc.assert(
      fc.property(any, (wave) => {
        const sheet = drawPoster(toldFacts(wave));
        expect(outside(sheet)).toEqual([]);
        expect(overlapping(sheet)).toEqual([]);
        expect(sheet.parts.map(({ says }) => says).join(' ')).not.toMatch(/undefined|NaN|[{}]/);
      }),
      { numRuns: 25, seed: 9, examples: [[fullest]] },
    );
  });
});

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between the top of small letters and the base line: accents and descenders of tight titles may meet. */
const placed = (mark: TextMark, at: { x: number; y: number }): Placed => ({
  text: mark.text,
  left: at.x + mark.x,
  right: at.x + mark.x + widthOf(mark.text, mark),
  top: at.y + mark.y - 0.5 * mark.size,
  bottom: at.y + mark.y,
});

const linesOf = ({ parts }: Sheet) =>
  parts.flatMap(({ at, size, marks }) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [{ ...placed(mark, at), part: { at, size } }] : [])),
  );

const outside = (sheet: Sheet): string[] =>
  linesOf(sheet)
    .filter(({ left, right, top, bottom, part }) => {
      const { at, size } = part;
      const isInPart = left >= at.x - 4 && right <= at.x + size.width + 16;
      return !isInPart || left < 40 || right > sheet.width - 40 || top < 30 || bottom > sheet.height - 20;
    })
    .map(({ text }) => text);

function overlapping(sheet: Sheet): string[] {
  const lines = linesOf(sheet);
  return lines.flatMap((one, at) =>
    lines
      .slice(at + 1)
      .filter((other) => one.left < other.right - 2 && other.left < one.right - 2)
      .filter((other) => one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5)
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** The file as text, its compressed streams opened. */
const opened = (pdf: Buffer): string =>
  pdf.toString('latin1').replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, body: string) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
