import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instrument } from '../../src/assessments/instrument.js';
import { chooseItem, forecastProgress, standingOf, whyStop } from '../../src/assessments/next-step.js';
import type { Administration, SittingProgress } from '../../src/assessments/sitting.js';
import { highestScoreOf } from '../../src/item-bank/index.js';
import { createRandom } from '../../src/psychometrics/index.js';
import { answered, anAdministration, theHiringTest } from '../builders/sittings.js';

const SEED = '0123456789abcdef';
const NOTHING_CAPPED: ReadonlySet<string> = new Set();

describe('the next step of a test', () => {
  let test: Instrument;
  let itemIds: string[];

  beforeAll(async () => {
    test = await theHiringTest();
    itemIds = [...test.items.keys()];
  });

  const scoresFor = (length: number) =>
    fc.shuffledSubarray(itemIds, { minLength: length, maxLength: length }).chain((ids) =>
      fc.array(fc.nat(2), { minLength: length, maxLength: length }).map((scores) =>
        ids.map((id, index) => {
          const item = test.items.get(id);
          return answered(id, Math.min(scores[index] ?? 0, item ? highestScoreOf(item) : 0));
        }),
      ),
    );

  const shuffledBy = (administrations: readonly Administration[], seed: number): Administration[] => {
    const random = createRandom(seed);
    return administrations
      .map((one) => [random.uniform(), one] as const)
      .sort(([left], [right]) => left - right)
      .map(([, one]) => one);
  };

  it('depends on the answers, not on their order', () => {
    fc.assert(
      fc.property(scoresFor(15), fc.nat(), (administrations, seed) => {
        const one = standingOf(test, administrations);
        const other = standingOf(test, shuffledBy(administrations, seed));
        Array.from(one.ability.shown.mean).forEach((value, index) => expect(other.ability.shown.mean[index]).toBeCloseTo(value, 6));
        expect(other.counts).toEqual(one.counts);
        const choices = [one, other].map((standing) => chooseItem(test, standing, { capped: NOTHING_CAPPED, seed: SEED, position: 16 }).item.id);
        expect(choices[1]).toBe(choices[0]);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same for the same seed and position, and not for every seed', () => {
    const standing = standingOf(test, []);
    const choose = (seed: string) => chooseItem(test, standing, { capped: NOTHING_CAPPED, seed, position: 1 }).item.id;
    expect(choose(SEED)).toBe(choose(SEED));
    const seen = new Set(Array.from({ length: 60 }, (_, index) => choose(`seed ${index}`)));
    expect(seen.size).toBeGreaterThan(1);
    expect(seen.size).toBeLessThanOrEqual(test.blueprint.exposure.amongBest);
  });

  it('never shows an item twice, nor one that is capped', () => {
    fc.assert(
      fc.property(scoresFor(12), fc.nat(), (administrations, shift) => {
        const capped = new Set(itemIds.filter((_, index) => (index + shift) % 2 === 0));
        const { item, selection } = chooseItem(test, standingOf(test, administrations), { capped, seed: SEED, position: 13 });
        expect(administrations.map(({ itemId }) => itemId)).not.toContain(item.id);
        expect(capped.has(item.id)).toBe(false);
        expect(selection).toMatchObject({ capLifted: false, refused: [...capped] });
      }),
      { numRuns: 25 },
    );
  });

  it('lifts the cap only when nothing else is left', () => {
    const everything = new Set(itemIds);
    const lifted = chooseItem(test, standingOf(test, []), { capped: everything, seed: SEED, position: 1 });
    expect(lifted.selection.capLifted).toBe(true);
    const [spared = ''] = itemIds;
    everything.delete(spared);
    const spare = chooseItem(test, standingOf(test, []), { capped: everything, seed: SEED, position: 1 });
    expect([spare.item.id, spare.selection.capLifted]).toEqual([spared, false]);
  });

  it('counts an item that was shown but not answered as seen, and a withdrawn one as neither counted nor unseen', () => {
    const [first = '', second = ''] = itemIds;
    const withdrawnAt = '2026-11-23T09:00:00.000Z';
    const standing = standingOf(test, [answered(first, 1, { withdrawnAt }), anAdministration({ itemId: second, position: 2 })]);
    expect(standing.answered).toBe(1);
    expect(standing.counts.every((count) => count === 0)).toBe(true);
    expect([first, second].map((id) => standing.unseen[test.bank.indexOf(id)])).toEqual([0, 0]);
    expect(Array.from(standing.ability.posterior.mean)).toEqual(Array.from(standingOf(test, []).ability.posterior.mean));
  });

  describe('over whole sittings', () => {
    interface Step {
      readonly progress: SittingProgress;
      readonly counts: readonly number[];
    }

    const wholeSitting = (seed: number): { steps: Step[]; administrations: Administration[]; reason: string } => {
      const random = createRandom(seed);
      const talent = random.uniform();
      const administrations: Administration[] = [];
      const steps: Step[] = [];
      for (;;) {
        const standing = standingOf(test, administrations);
        const reason = whyStop(test, standing);
        if (reason) return { steps, administrations, reason };
        const position = administrations.length + 1;
        const progress = forecastProgress(test, standing, administrations.at(-1)?.progress ?? null);
        steps.push({ progress, counts: standing.counts });
        const { item } = chooseItem(test, standing, { capped: NOTHING_CAPPED, seed: `seed ${seed}`, position });
        const score = random.uniform() < talent ? highestScoreOf(item) : 0;
        administrations.push(answered(item.id, score, { position, progress }));
      }
    };

    const sittings = () => Array.from({ length: 12 }, (_, seed) => wholeSitting(seed));

    it('progress never goes backwards, and the end never comes before what was announced as the least', () => {
      for (const { steps } of sittings()) {
        steps.forEach(({ progress }, index) => {
          const before = steps[index - 1]?.progress;
          expect(progress.answered).toBe(index);
          expect(progress.share).toBeGreaterThanOrEqual(before?.share ?? 0);
          expect(progress.share).toBeLessThan(1);
          expect(progress.remaining.atLeast).toBeGreaterThanOrEqual(1);
          expect(progress.remaining.atMost).toBeGreaterThanOrEqual(progress.remaining.atLeast);
          expect(progress.remaining.atMost).toBeLessThanOrEqual(before?.remaining.atMost ?? 50);
          expect(progress.remaining.atLeast).toBeLessThanOrEqual(before?.remaining.atLeast ?? 50);
        });
      }
    });

    it('every domain gets its minimum, and the length stays within the blueprint', () => {
      const { length, minimumItemsPerDomain } = test.blueprint;
      for (const { administrations, reason } of sittings()) {
        expect(administrations.length).toBeGreaterThanOrEqual(length.minimum);
        expect(administrations.length).toBeLessThanOrEqual(length.maximum);
        expect(new Set(administrations.map(({ itemId }) => itemId)).size).toBe(administrations.length);
        const { counts } = standingOf(test, administrations);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(minimumItemsPerDomain);
        if (reason === 'maximum-length') expect(administrations).toHaveLength(length.maximum);
      }
    });
  });
});
