import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Instrument, StoredResult } from '../../src/assessments/index.js';
import { progressOf, type FinishedTest } from '../../src/self/own-progress.js';
import { theHiringTest } from '../builders/sittings.js';

/** Small beside what is believed beforehand, so that nearly all of a difference is what the answers say. */
const ERROR = 0.2;

describe('one’s own progress', () => {
  let instrument: Instrument;

  beforeAll(async () => {
    instrument = await theHiringTest();
  });

  /** A finished test where each domain was measured at 0, but for those named. */
  function aTest(id: string, estimates: Readonly<Record<string, number>> = {}, version = 1): FinishedTest {
    const domains = instrument.domainIds.map((domain) => {
      const estimate = estimates[domain] ?? 0;
      const interval = { low: estimate - 1.96 * ERROR, high: estimate + 1.96 * ERROR };
      const measure = { estimate, standardError: ERROR, interval, level: 3, levelProbabilities: [0, 0, 1, 0, 0] };
      return { id: domain, questions: 5, measure, isPrecise: true, standing: 'above', probabilityBelow: 0.5 };
    });
    const result = { overall: null, pillars: [], domains, computedAt: '2026-11-23T09:00:00.000Z' };
    return {
      sitting: { id, endedAt: `2026-11-${id}T09:00:00.000Z` },
      campaign: { purpose: 'self' },
      instrument: { ...instrument, scale: { ...instrument.scale, version } },
      result: result as unknown as StoredResult,
    } as unknown as FinishedTest;
  }

  const changeOf = (since: ReturnType<typeof progressOf>['sincePrevious'], of: string) =>
    since?.changes.find((change) => change.of === of);

  it('calls a change that would be sure alone no more than chance, when ten domains are looked at', () => {
    // 2.1 errors of the difference: one time in thirty by chance in one domain, one time in three in one of ten.
    const slightly = 2.1 * ERROR * Math.SQRT2;
    const latest = aTest('20', { safety: slightly });
    const { sincePrevious } = progressOf(latest, [latest, aTest('10')]);
    expect(changeOf(sincePrevious, 'safety')).toMatchObject({ isReliable: true, stands: false });
  });

  it('lets a change stand that ten looks do not explain, and measures it from the first test too', () => {
    const much = 5 * ERROR * Math.SQRT2;
    const latest = aTest('20', { safety: much });
    const { sincePrevious, sinceFirst, tests } = progressOf(latest, [
      latest,
      aTest('15'),
      aTest('10', { safety: much }),
    ]);
    expect(tests.map(({ sittingId }) => sittingId)).toEqual(['10', '15', '20']);
    expect(changeOf(sincePrevious, 'safety')).toMatchObject({ isReliable: true, stands: true });
    expect(sinceFirst?.sittingId).toBe('10');
    expect(changeOf(sinceFirst, 'safety')).toMatchObject({ points: 0, stands: false });
  });

  it('lists a test of another scale and never compares it', () => {
    const latest = aTest('20', { safety: 2 });
    const { tests, sincePrevious, onOtherScales } = progressOf(latest, [latest, aTest('10', {}, 2)]);
    expect(tests).toHaveLength(1);
    expect(sincePrevious).toBeNull();
    expect(onOtherScales.map(({ sittingId }) => sittingId)).toEqual(['10']);
  });
});
