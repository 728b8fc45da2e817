import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instrument } from '../../src/assessments/instrument.js';
import { composeResult, type Measure } from '../../src/assessments/result.js';
import type { Administration } from '../../src/assessments/sitting.js';
import { highestScoreOf } from '../../src/item-bank/index.js';
import { answered, anAdministration, theHiringTest } from '../builders/sittings.js';

const MADE = { revision: 1, because: 'finished', computedAt: '2026-11-23T09:00:00.000Z' } as const;

describe('a result', () => {
  let test: Instrument;

  beforeAll(async () => {
    test = await theHiringTest();
  });

  const itemsOf = (domain: string, howMany: number) =>
    [...test.items.values()].filter((item) => item.domain === domain).slice(0, howMany);

  /** Every item of a domain answered rightly or wrongly. */
  const answers = (domain: string, howMany: number, isRight: boolean): Administration[] =>
    itemsOf(domain, howMany).map((item) => answered(item.id, isRight ? highestScoreOf(item) : 0));

  const resultOf = (administrations: readonly Administration[]) => composeResult(test, administrations, MADE);

  const measures = (result: ReturnType<typeof resultOf>): Measure[] =>
    [result.overall, ...result.pillars.map(({ measure }) => measure), ...result.domains.map(({ measure }) => measure)].filter(
      (measure) => measure !== null,
    );

  it('claims nothing when nothing was answered', () => {
    const result = resultOf([anAdministration({ itemId: [...test.items.keys()][0] ?? '' })]);
    expect(result).toMatchObject({ overall: null, scoredQuestions: 0, answeredQuestions: 0 });
    expect(result.pillars.every(({ measure }) => measure === null)).toBe(true);
    expect(result.domains.every(({ measure, isPrecise, standing }) => !measure && !isPrecise && standing === 'not-distinguishable')).toBe(true);
  });

  it('measures the domains that were asked and no other', () => {
    const result = resultOf([...answers('safety', 4, true), ...answers('ethics', 2, false)]);
    const measured = result.domains.filter(({ measure }) => measure !== null);
    expect(measured.map(({ id, questions }) => [id, questions])).toEqual([['safety', 4], ['ethics', 2]]);
    expect(result.pillars.every(({ measure }) => measure === null)).toBe(true);
    expect(result.overall).toBeNull();
    expect(result.domains.filter(({ measure }) => !measure).every(({ standing }) => standing === 'not-distinguishable')).toBe(true);
  });

  it('gives levels whose probabilities add up, and names the most probable one', () => {
    const ids = [...test.items.values()];
    const some = fc.array(fc.tuple(fc.nat(ids.length - 1), fc.nat(2)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(some, (drawn) => {
        const byItem = new Map(drawn);
        const administrations = [...byItem].flatMap(([index, score]) => {
          const item = ids[index];
          return item ? [answered(item.id, Math.min(score, highestScoreOf(item)))] : [];
        });
        for (const { estimate, interval, level, levelProbabilities, standardError } of measures(resultOf(administrations))) {
          expect(levelProbabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
          expect(levelProbabilities[level - 1]).toBe(Math.max(...levelProbabilities));
          expect(interval.low).toBeLessThan(estimate);
          expect(interval.high).toBeGreaterThan(estimate);
          expect((interval.high - interval.low) / 2).toBeCloseTo(1.96 * standardError, 2);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('ranks a domain only where the probability is at least 0.8', () => {
    const mixed = test.domainIds.flatMap((id, index) => answers(id, 5, index % 3 !== 0));
    const result = resultOf(mixed);
    const standings = new Set(result.domains.map(({ standing }) => standing));
    expect(standings).toContain('below');
    expect(standings).toContain('above');
    for (const { standing, probabilityBelow } of result.domains) {
      if (standing === 'below') expect(probabilityBelow).toBeGreaterThanOrEqual(0.8);
      if (standing === 'above') expect(probabilityBelow).toBeLessThanOrEqual(0.2);
      if (standing === 'not-distinguishable') {
        expect(probabilityBelow).toBeGreaterThan(0.2);
        expect(probabilityBelow).toBeLessThan(0.8);
      }
    }
  });

  it('ranks nothing for somebody who is the same everywhere by one answer each', () => {
    const result = resultOf(test.domainIds.flatMap((id) => answers(id, 1, true)));
    expect(new Set(result.domains.map(({ standing }) => standing))).toEqual(new Set(['not-distinguishable']));
  });

  it('gives a pillar when each of its domains was asked, and the whole when all were', () => {
    const responsible = [...answers('sobriety', 1, true), ...answers('ethics', 1, false)];
    const pillars = resultOf(responsible).pillars.filter(({ measure }) => measure !== null);
    expect(pillars.map(({ id }) => id)).toEqual(['responsibility']);
    const nearlyAll = test.domainIds.slice(1).flatMap((id) => answers(id, 3, true));
    expect(resultOf(nearlyAll).overall).toBeNull();
    expect(resultOf([...nearlyAll, ...answers(test.domainIds[0] ?? '', 1, true)]).overall).not.toBeNull();
  });

  it('says where a domain was not measured to the target', () => {
    const result = resultOf([...answers('safety', 10, true), ...answers('ethics', 1, true)]);
    for (const { measure, isPrecise } of result.domains) {
      expect(isPrecise).toBe(measure !== null && measure.standardError <= test.blueprint.precision.domainError);
    }
    expect(result.domains.find(({ id }) => id === 'ethics')?.isPrecise).toBe(false);
  });

  it('leaves out what was withdrawn and what was not reached, and nothing else', () => {
    const base = answers('safety', 5, true);
    const [last, ...others] = [...base].reverse();
    const withdrawn = { ...last, withdrawnAt: '2026-11-23T09:00:00.000Z' } as Administration;
    const notReached = anAdministration({ itemId: itemsOf('safety', 6)[5]?.id ?? '' });
    const result = resultOf([...others, withdrawn, notReached]);
    expect(result).toMatchObject({ scoredQuestions: 4, answeredQuestions: 5 });
    expect(result.domains).toEqual(resultOf(others).domains);
  });

  it('never falls when an answer gets better', () => {
    const ids = [...test.items.values()].slice(0, 60);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 30 }), fc.nat(4), (rights, changed) => {
        const score = (isRight: boolean, index: number) => (isRight ? highestScoreOf(ids[index] ?? ids[0]!) : 0);
        const made = (all: boolean[]) => resultOf(all.map((isRight, index) => answered(ids[index]?.id ?? '', score(isRight, index))));
        const worse = rights.map((isRight, index) => (index === changed ? false : isRight));
        const better = rights.map((isRight, index) => (index === changed ? true : isRight));
        const estimateIn = (result: ReturnType<typeof made>) =>
          result.domains.find(({ id }) => id === ids[changed]?.domain)?.measure?.estimate ?? NaN;
        expect(estimateIn(made(better))).toBeGreaterThan(estimateIn(made(worse)));
      }),
      { numRuns: 30 },
    );
  });
});
