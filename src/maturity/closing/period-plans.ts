import { Disclosure, type Alike, type Arrangement, type Verdict } from '../../disclosure/index.js';
import type { PlaceTally } from './tally.js';

export interface Planned {
  readonly places: readonly PlaceTally[];
  /** The limit of the level that a job asks of a domain, points; null where it asks for nothing. */
  readonly askedOf: (jobId: string | null, domain: number) => number | null;
  readonly threshold: number;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}

export const sumOf = (places: readonly PlaceTally[], valueOf: (place: PlaceTally) => number): number =>
  places.reduce((sum, place) => sum + valueOf(place), 0);

/** Others have their turn after so many cells. */
const CELLS_A_TURN = 8;

/** Asks two plans for each cell, and lets it go where either refuses. */
export class PeriodPlans {
  private readonly inCut: readonly number[][];
  /** Domains of which all jobs ask alike have the same plan. */
  private readonly known = new Map<string, ReadonlyMap<number, Verdict>>();

  constructor(
    private readonly arrangement: Arrangement,
    private readonly planned: Planned,
  ) {
    this.inCut = arrangement.cuts.map(() => []);
    arrangement.standing.forEach((cuts, place) => {
      for (const cut of cuts) this.inCut[cut]?.push(place);
    });
  }

  placesIn(cut: number): PlaceTally[] {
    return (this.inCut[cut] ?? []).flatMap((at) => this.planned.places[at] ?? []);
  }

  ofCuts(): Promise<ReadonlyMap<number, Verdict>> {
    return this.judge(() => null, 0);
  }

  /**
   * How people stand to what their jobs ask depends on the level asked: so those who are asked for one level are a cell of their own, beside
   * everybody in the cut and everything else that is shown of the domain.
   * @returns for each cut, whose readings may be counted together; no cut where there is nobody
   */
  async ofAsked(domain: number, released: readonly number[]): Promise<ReadonlyMap<number, PlaceTally[]>> {
    const { places, askedOf } = this.planned;
    const limits = [...new Set(places.flatMap(({ jobId }) => askedOf(jobId, domain) ?? []))].sort((a, b) => a - b);
    const classOf = ({ jobId }: PlaceTally): number | null => {
      const limit = askedOf(jobId, domain);
      return limit === null ? null : limits.indexOf(limit);
    };
    const name = places.map((place) => classOf(place) ?? '').join();
    const verdicts = this.known.get(name) ?? (await this.judge(classOf, limits.length));
    this.known.set(name, verdicts);
    const size = this.arrangement.cuts.length;
    const asking = released.map((cut): [number, PlaceTally[]] => [
      cut,
      this.placesIn(cut).filter((place) => {
        const asked = classOf(place);
        return asked !== null && verdicts.get(cut + size * (1 + asked)) === 'released';
      }),
    ]);
    return new Map(asking.filter(([, found]) => found.length > 0));
  }

  /**
   * All cuts in their order, then those of each class in each cut.
   * @param classOf null: of none
   * @returns by cell: a cut's own index, and that of its class `c` the number of cuts times (1 + c) further
   */
  private async judge(
    classOf: (place: PlaceTally) => number | null,
    classes: number,
  ): Promise<ReadonlyMap<number, Verdict>> {
    const { places, threshold, pause } = this.planned;
    const size = this.arrangement.cuts.length;
    const cells = size * (1 + classes);
    const cellsOf = (place: PlaceTally, at: number): readonly number[] => {
      const cuts = this.arrangement.standing[at] ?? [];
      const asked = classOf(place);
      return asked === null ? cuts : [...cuts, ...cuts.map((cut) => cut + size * (1 + asked))];
    };
    const among = (peopleOf: (place: PlaceTally) => number): Disclosure => {
      const people = places.map((place, at): Alike => ({ cells: cellsOf(place, at), answered: peopleOf(place) }));
      return new Disclosure(cells, people, threshold);
    };
    const all = among(({ people }) => people);
    const owned = among((place) => place.owned);
    const verdicts = new Map<number, Verdict>();
    for (let cell = 0; cell < cells; cell += 1) {
      const members = this.placesIn(cell % size).filter(
        (place) => cell < size || classOf(place) === Math.floor(cell / size) - 1,
      );
      const first = members.some((place) => place.owned > 0) ? owned.release(cell) : 'released';
      // Few whose results are their own among many others are no small group: it is the others that protect.
      const isLarge = sumOf(members, ({ people }) => people) >= threshold;
      verdicts.set(cell, first === 'released' ? all.release(cell) : isLarge ? 'protects-others' : 'too-few');
      if (cell % CELLS_A_TURN === CELLS_A_TURN - 1) await pause();
    }
    return verdicts;
  }
}
