import { arrangeCuts, hideAlike, keyOf, type Arrangement, type Counts, type Cut } from '../../disclosure/index.js';
import type { CountsOr, CutFigures, ShownFigures } from '../cut-figures.js';
import { PeriodPlans, sumOf, type Planned } from './period-plans.js';
import { LEVELS_OF_RESULTS } from './reading.js';
import { READINGS, type PlaceTally } from './tally.js';

export interface Counting extends Planned {
  /** Parents before their children. */
  readonly units: readonly { readonly id: string; readonly parentId: string | null }[];
  readonly jobs: readonly string[];
  readonly domains: number;
}

/** Departments and what is right below them are crossed with jobs; further down, groups of one job are too small. */
const CROSSED_DOWN_TO = 2;
const JOB = 'job';

/**
 * What of a period may be shown. Two plans hold together: one of everybody whose test counts, and one of those whose results nobody else
 * reads by name, since HR may subtract the results that they read (docs/decisions/0110). What depends on what a job asks is planned within
 * the same certificate, domain by domain.
 */
export async function releaseFigures(counting: Counting): Promise<CutFigures[]> {
  const { threshold } = counting;
  const arrangement = arrange(counting);
  const plans = new PeriodPlans(arrangement, counting);
  const verdicts = await plans.ofCuts();
  const released = [...verdicts].flatMap(([cut, verdict]) => (verdict === 'released' ? [cut] : []));
  const countsOf = (cuts: readonly number[], slotsOf: (place: PlaceTally) => Int32Array): Map<number, Counts> =>
    new Map(cuts.map((cut) => [cut, addUp(plans.placesIn(cut).map(slotsOf))]));
  const shownAmong = (found: Map<number, Counts>): ReadonlyMap<number, Counts> => {
    const may = hideAlike(found, arrangement, threshold);
    return new Map([...found].filter(([cut]) => may.has(cut)));
  };
  const overall = shownAmong(countsOf(released, ({ overall: slots }) => slots));
  const levels: ReadonlyMap<number, Counts>[] = [];
  const gaps: ReadonlyMap<number, Counts>[] = [];
  const asking: ReadonlyMap<number, PlaceTally[]>[] = [];
  for (let domain = 0; domain < counting.domains; domain += 1) {
    levels.push(shownAmong(countsOf(released, (place) => part(place.levels, domain, LEVELS_OF_RESULTS))));
    const places = await plans.ofAsked(domain, released);
    asking.push(places);
    const counted = [...places].map(([cut, own]): [number, Counts] => [
      cut,
      addUp(own.map((place) => part(place.gaps, domain, READINGS.length))),
    ]);
    gaps.push(shownAmong(new Map(counted)));
    await counting.pause();
  }
  const slotsOr = (found: ReadonlyMap<number, Counts> | undefined, cut: number): CountsOr =>
    found?.get(cut)?.slots ?? 'protects-others';
  const figuresOf = (cut: number): ShownFigures => {
    const members = plans.placesIn(cut);
    const people = sumOf(members, (place) => place.people);
    const domains = Array.from({ length: counting.domains }, (_domain, at) => at);
    return {
      people,
      staff: Math.max(
        people,
        sumOf(members, ({ staff }) => staff),
      ),
      sums: domains.map((domain) => sumOf(members, ({ sums }) => sums[domain] ?? 0)),
      overall: slotsOr(overall, cut),
      levels: domains.map((domain) => slotsOr(levels[domain], cut)),
      gaps: domains.map((domain) => slotsOr(gaps[domain], cut)),
      gapsOf: domains.map((domain) => limitsOf(asking[domain]?.get(cut) ?? [], domain, counting)),
      asked: domains.map((domain) => askedIn(members, domain, counting)),
    };
  };
  return arrangement.cuts.flatMap((cut, at): CutFigures[] => {
    const verdict = verdicts.get(at) ?? 'too-few';
    if (verdict === 'released') return [{ key: keyOf(cut), cut, withheld: null, figures: figuresOf(at) }];
    // Of crossings that are withheld there is nothing to keep: one that nobody stands in is not told from one that few do.
    return isCrossing(cut) ? [] : [{ key: keyOf(cut), cut, withheld: verdict, figures: null }];
  });
}

const isCrossing = ({ kind }: Cut): boolean => kind === 'bands' || kind === 'unit-band';

function arrange({ units, jobs, places }: Counting): Arrangement {
  const frame = { units, attributes: [{ id: JOB, bands: jobs.map((id) => ({ id })) }] };
  const where = places.map(({ unitId, jobId }) => ({
    unitId,
    bands: jobId === null ? {} : { [JOB]: jobId },
  }));
  return arrangeCuts(
    frame,
    where,
    places.map(({ people }) => people),
    CROSSED_DOWN_TO,
  );
}

const part = (slots: Int32Array, domain: number, width: number): Int32Array =>
  slots.subarray(domain * width, (domain + 1) * width);

function addUp(parts: readonly Int32Array[]): Counts {
  const slots = new Array<number>(parts[0]?.length ?? 0).fill(0);
  for (const one of parts) one.forEach((count, at) => (slots[at] = (slots[at] ?? 0) + count));
  return { answered: slots.reduce((sum, count) => sum + count, 0), slots };
}

const limitsOf = (places: readonly PlaceTally[], domain: number, { askedOf }: Counting): number[] =>
  [...new Set(places.flatMap(({ jobId }) => askedOf(jobId, domain) ?? []))].sort((left, right) => left - right);

function askedIn(members: readonly PlaceTally[], domain: number, { askedOf }: Counting): readonly [number, number] {
  return members.reduce<readonly [number, number]>(
    ([count, sum], { jobId, staff }) => {
      const limit = askedOf(jobId, domain);
      return limit === null ? ([count, sum] as const) : ([count + staff, sum + staff * limit] as const);
    },
    [0, 0],
  );
}
