import { describe, expect, it } from '@jest/globals';
import { releaseFigures, type Counting } from '../../src/maturity/closing/release-figures.js';
import { READINGS, Tally, type PlaceTally } from '../../src/maturity/closing/tally.js';
import type { CutFigures } from '../../src/maturity/cut-figures.js';
import type { Cut } from '../../src/disclosure/index.js';
import { uniformsOf } from '../../src/kernel/seeded-randomness.js';
import { dependentBlocks } from '../wave-results/small-combinations.js';

const LEVELS = [1, 2, 3, 4, 5];
const DOMAINS = 2;
const THRESHOLD = 5;
const LIMITS = [200, 350, 450, 550, 650];

interface RandomTeams {
  readonly counting: Counting;
  /** What each job asks of each domain: a level, or nothing. */
  readonly asked: ReadonlyMap<string, readonly (number | null)[]>;
}

/** People of a tree of units, of a few jobs, some of whom are tested by the organisation and some by themselves. */
function randomTeams(
  shape: { readonly people: number; readonly units: number; readonly jobs: number; readonly owned: number },
  random: () => number,
): RandomTeams {
  const under = (count: number): number => Math.floor(random() * count);
  const units = [
    { id: 'top', parentId: null },
    ...Array.from({ length: shape.units }, (_unit, at) => ({
      id: `u${at}`,
      parentId: at < 2 ? 'top' : `u${under(2)}`,
    })),
  ];
  const jobs = Array.from({ length: shape.jobs }, (_job, at) => `j${at}`);
  const asked = new Map(
    jobs.map((id) => [id, Array.from({ length: DOMAINS }, () => (random() < 0.6 ? 2 + under(4) : null))] as const),
  );
  const tally = new Tally(DOMAINS);
  for (let person = 0; person < shape.people; person += 1) {
    const unitId = units[under(units.length)]?.id ?? null;
    const jobId = random() < 0.15 ? null : (jobs[under(jobs.length)] ?? null);
    const levels = Array.from({ length: DOMAINS }, () => 1 + under(5));
    tally.addStaff(unitId, jobId, 1);
    tally.add(unitId, jobId, {
      isOwned: random() < shape.owned,
      points: levels.map((level) => 200 + 100 * level),
      levels,
      overallLevel: levels[0] ?? 1,
      readings: levels.map((level, domain) => {
        const wanted = asked.get(jobId ?? '')?.[domain] ?? null;
        return wanted === null ? null : (READINGS[readingAt(level, wanted)] ?? null);
      }),
    });
  }
  return {
    asked,
    counting: {
      units,
      jobs,
      places: tally.all(),
      domains: DOMAINS,
      askedOf: (jobId, domain) => {
        const level = asked.get(jobId ?? '')?.[domain] ?? null;
        return level === null ? null : (LIMITS[level - 1] ?? null);
      },
      threshold: THRESHOLD,
      pause: () => Promise.resolve(),
    },
  };
}

/** The worst case: the reading follows from the level and the job. */
const readingAt = (level: number, wanted: number): number => (level >= wanted ? 0 : level === wanted - 1 ? 1 : 2);

function standsIn({ units }: Counting, { unitId, jobId }: PlaceTally, cut: Cut): boolean {
  const isUnder = (wanted: string): boolean => {
    for (let at = unitId; at !== null; at = units.find(({ id }) => id === at)?.parentId ?? null)
      if (at === wanted) return true;
    return false;
  };
  switch (cut.kind) {
    case 'organisation':
      return true;
    case 'unit':
      return isUnder(cut.unitId);
    case 'band':
      return cut.standing.band === jobId;
    case 'unit-band':
      return isUnder(cut.unitId) && cut.standing.band === jobId;
    case 'bands':
      return false;
  }
}

/**
 * Combines everything that is shown of one domain: sums and counts of levels, and readings of those whose job asks for it.
 * @param unknown of a place, those whose results the attacker does not know
 * @returns the fewest people of whom something follows, under the threshold; null: nobody
 */
function seenThrough(
  { counting, asked }: RandomTeams,
  shown: readonly CutFigures[],
  domain: number,
  { unknown, random }: { readonly unknown: (place: PlaceTally) => number; readonly random: () => number },
): number | null {
  const figures = shown.flatMap((cut) => {
    if (cut.figures === null) return [];
    const levels = LEVELS.map((slot) => ({ cut: cut.cut, kind: 'level' as const, slot, of: null }));
    const of = new Set(cut.figures.gapsOf[domain]);
    const gaps = READINGS.map((_reading, slot) => ({ cut: cut.cut, kind: 'gap' as const, slot, of }));
    // The sum of points is shown wherever the cut is, even where the counts of levels are not: it is taken for all of them.
    return [...levels, ...(typeof cut.figures.gaps[domain] === 'string' ? [] : gaps)];
  });
  const blocks = counting.places
    .filter((place) => unknown(place) > 0)
    .map((place) => {
      const wanted = asked.get(place.jobId ?? '')?.[domain] ?? null;
      const valuesOf = ({ kind, slot, of }: (typeof figures)[number]): readonly number[] => {
        const marks = (level: number): number => {
          if (kind === 'level') return Number(level === slot);
          const isCounted = wanted !== null && of?.has(LIMITS[wanted - 1] ?? 0);
          return isCounted ? Number(readingAt(level, wanted) === slot) : 0;
        };
        return LEVELS.slice(1).map((level) => marks(level) - marks(1));
      };
      return {
        people: unknown(place),
        rows: figures.map((figure) => (standsIn(counting, place, figure.cut) ? valuesOf(figure) : [])),
      };
    });
  return dependentBlocks(blocks, { threshold: THRESHOLD, random });
}

const SHAPES = [
  { people: 40, units: 4, jobs: 2, owned: 1 },
  { people: 60, units: 6, jobs: 3, owned: 0.7 },
  { people: 80, units: 7, jobs: 3, owned: 0.5 },
  { people: 90, units: 5, jobs: 4, owned: 0.3 },
];

const organisations = SHAPES.flatMap((shape, at) =>
  [1, 2, 3].map((again) => {
    const uniforms = uniformsOf(`teams ${at}.${again}`, 'maturity');
    const random = (): number => uniforms.next().value;
    return { ...shape, again, random, teams: randomTeams(shape, random) };
  }),
);

describe('somebody who combines every figure of teams', () => {
  it.each(organisations)('sees through nobody among $people people in $units units ($again)', async (one) => {
    const { teams, random } = one;
    const shown = await releaseFigures(teams.counting);
    expect(shown.filter(({ figures }) => figures !== null).length).toBeGreaterThan(1);
    for (let domain = 0; domain < DOMAINS; domain += 1)
      expect(seenThrough(teams, shown, domain, { unknown: ({ people }) => people, random })).toBeNull();
  });

  it.each(organisations)(
    'sees through nobody’s self-assessment when they know all other results ($people people, $again)',
    async ({ teams, random }) => {
      const shown = await releaseFigures(teams.counting);
      for (let domain = 0; domain < DOMAINS; domain += 1)
        expect(seenThrough(teams, shown, domain, { unknown: ({ owned }) => owned, random })).toBeNull();
    },
  );

  it('would see through many if every group of five were shown', async () => {
    const seen = await Promise.all(
      organisations.map(async ({ teams, random }) => {
        const all = (await releaseFigures({ ...teams.counting, places: teams.counting.places })).map((cut) => cut.cut);
        const counted = all.filter(
          (cut) =>
            teams.counting.places.reduce(
              (sum, place) => sum + (standsIn(teams.counting, place, cut) ? place.people : 0),
              0,
            ) >= THRESHOLD,
        );
        const naive = counted.map(
          (cut) =>
            ({
              key: '',
              cut,
              withheld: null,
              figures: { gaps: [[], []], gapsOf: [LIMITS, LIMITS] },
            }) as unknown as CutFigures,
        );
        return seenThrough(teams, naive, 0, { unknown: ({ people }) => people, random });
      }),
    );
    expect(seen.filter((fewest) => fewest !== null).length).toBeGreaterThan(6);
  });
});
