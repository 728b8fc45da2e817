import {
  arrangeCuts,
  Disclosure,
  hideAlike,
  keyOf,
  type Alike,
  type Arrangement,
  type Counts,
  type Cut,
  type Verdict,
} from '../../disclosure/index.js';
import type { CountsOr, CutFigures, ShownFigures } from '../cut-figures.js';
import { LEVELS_OF_RESULTS } from './reading.js';
import { READINGS, type PlaceTally } from './tally.js';

export interface Counting {
  /** Parents before their children. */
  readonly units: readonly { readonly id: string; readonly parentId: string | null }[];
  readonly jobs: readonly string[];
  readonly places: readonly PlaceTally[];
  readonly domains: number;
  /** The limit of the level that a job asks of a domain, points; null where it asks for nothing. */
  readonly askedOf: (jobId: string | null, domain: number) => number | null;
  readonly threshold: number;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}

/** Departments and what is right below them are crossed with jobs; further down, groups of one job are too small. */
const CROSSED_DOWN_TO = 2;
/** Others have their turn after so many cuts. */
const CUTS_A_TURN = 8;

const JOB = 'job';

/**
 * What of a period may be shown. Two plans hold together: one of everybody whose test counts, and one of those whose results nobody else
 * reads by name, since HR may subtract the results that they read (docs/decisions/0110). What depends on the job is planned as a cut of
 * its own within the same certificate, domain by domain.
 */
export async function releaseFigures(counting: Counting): Promise<CutFigures[]> {
  const { threshold } = counting;
  const arrangement = arrange(counting);
  const plans = new Plans(arrangement, counting);
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
  for (let domain = 0; domain < counting.domains; domain += 1) {
    levels.push(shownAmong(countsOf(released, (place) => part(place.levels, domain, LEVELS_OF_RESULTS))));
    const asked = await plans.ofAsked(domain);
    const mayBe = released.filter((cut) => asked.get(cut) === 'released');
    gaps.push(shownAmong(countsOf(mayBe, (place) => part(place.gaps, domain, READINGS.length))));
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

function askedIn(members: readonly PlaceTally[], domain: number, { askedOf }: Counting): readonly [number, number] {
  return members.reduce<readonly [number, number]>(
    ([count, sum], { jobId, staff }) => {
      const limit = askedOf(jobId, domain);
      return limit === null ? ([count, sum] as const) : ([count + staff, sum + staff * limit] as const);
    },
    [0, 0],
  );
}

const sumOf = (places: readonly PlaceTally[], valueOf: (place: PlaceTally) => number): number =>
  places.reduce((sum, place) => sum + valueOf(place), 0);

/** Asks two plans for each cut, and lets it go where either refuses. */
class Plans {
  private readonly inCut: readonly number[][];
  /** Domains that are asked of the same places have the same plan. */
  private readonly known = new Map<string, ReadonlyMap<number, Verdict>>();

  constructor(
    private readonly arrangement: Arrangement,
    private readonly counting: Counting,
  ) {
    this.inCut = arrangement.cuts.map(() => []);
    arrangement.standing.forEach((cuts, place) => {
      for (const cut of cuts) this.inCut[cut]?.push(place);
    });
  }

  placesIn(cut: number): PlaceTally[] {
    return (this.inCut[cut] ?? []).flatMap((at) => this.counting.places[at] ?? []);
  }

  ofCuts(): Promise<ReadonlyMap<number, Verdict>> {
    return this.judge(() => false, [...this.arrangement.cuts.keys()]);
  }

  /** For each cut, whether those in it whose job asks for the domain may be shown beside everybody in it. */
  async ofAsked(domain: number): Promise<ReadonlyMap<number, Verdict>> {
    const { places, askedOf } = this.counting;
    const isAsked = ({ jobId }: PlaceTally): boolean => askedOf(jobId, domain) !== null;
    const name = places.map((place) => (isAsked(place) ? '1' : '0')).join('');
    const known = this.known.get(name);
    if (known) return known;
    const size = this.arrangement.cuts.length;
    const order = [...this.arrangement.cuts.keys()];
    const found = await this.judge(isAsked, [...order, ...order.map((cut) => cut + size)]);
    const asked = new Map(order.map((cut) => [cut, found.get(cut + size) ?? 'too-few'] as const));
    this.known.set(name, asked);
    return asked;
  }

  /** @param order cuts by their index; from the number of cuts on, those in them who are asked */
  private async judge(
    isAsked: (place: PlaceTally) => boolean,
    order: readonly number[],
  ): Promise<ReadonlyMap<number, Verdict>> {
    const { places, threshold, pause } = this.counting;
    const size = this.arrangement.cuts.length;
    const cellsOf = (place: PlaceTally, at: number): readonly number[] => {
      const cuts = this.arrangement.standing[at] ?? [];
      return isAsked(place) ? [...cuts, ...cuts.map((cut) => cut + size)] : cuts;
    };
    const among = (peopleOf: (place: PlaceTally) => number): Alike[] =>
      places.map((place, at) => ({ cells: cellsOf(place, at), answered: peopleOf(place) }));
    const all = new Disclosure(
      2 * size,
      among(({ people }) => people),
      threshold,
    );
    const owned = new Disclosure(
      2 * size,
      among((place) => place.owned),
      threshold,
    );
    const verdicts = new Map<number, Verdict>();
    for (const [turn, cell] of order.entries()) {
      const members = this.placesIn(cell % size).filter((place) => cell < size || isAsked(place));
      const hasOwned = members.some((place) => place.owned > 0);
      const first = hasOwned ? owned.release(cell) : 'released';
      // Few whose results are their own among many others are no small group: it is the others that protect.
      const isLarge = sumOf(members, ({ people }) => people) >= threshold;
      verdicts.set(cell, first === 'released' ? all.release(cell) : isLarge ? 'protects-others' : 'too-few');
      if (turn % CUTS_A_TURN === CUTS_A_TURN - 1) await pause();
    }
    return verdicts;
  }
}
