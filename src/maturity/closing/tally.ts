import { LEVELS_OF_RESULTS, type Reading } from './reading.js';

/** Everybody of one unit and one job: all that is kept of them are sums. */
export interface PlaceTally {
  readonly unitId: string | null;
  readonly jobId: string | null;
  people: number;
  /** Those whose result nobody else reads by name. */
  owned: number;
  staff: number;
  /** In each domain, whole points. */
  readonly sums: Float64Array;
  readonly overall: Int32Array;
  /** Domain by domain, five levels each. */
  readonly levels: Int32Array;
  /** Domain by domain: reached, close, below; nothing where the job asks for nothing. */
  readonly gaps: Int32Array;
}

export const READINGS: readonly Reading[] = ['reached', 'close', 'below'];

/** What one person adds to their place. */
export interface Added {
  readonly isOwned: boolean;
  /** In each domain, whole points. */
  readonly points: readonly number[];
  readonly levels: readonly number[];
  readonly overallLevel: number;
  /** In each domain; null where their job asks for nothing. */
  readonly readings: readonly (Reading | null)[];
}

export class Tally {
  private readonly places = new Map<string, PlaceTally>();

  constructor(private readonly domains: number) {}

  addStaff(unitId: string | null, jobId: string | null, people: number): void {
    this.placeOf(unitId, jobId).staff += people;
  }

  add(unitId: string | null, jobId: string | null, { isOwned, points, levels, overallLevel, readings }: Added): void {
    const place = this.placeOf(unitId, jobId);
    place.people += 1;
    if (isOwned) place.owned += 1;
    add(place.overall, overallLevel - 1, 1);
    for (let domain = 0; domain < this.domains; domain += 1) {
      add(place.sums, domain, points[domain] ?? 0);
      add(place.levels, domain * LEVELS_OF_RESULTS + (levels[domain] ?? 1) - 1, 1);
      const reading = readings[domain];
      if (reading) add(place.gaps, domain * READINGS.length + READINGS.indexOf(reading), 1);
    }
  }

  all(): readonly PlaceTally[] {
    return [...this.places.values()];
  }

  private placeOf(unitId: string | null, jobId: string | null): PlaceTally {
    const key = `${unitId ?? ''}/${jobId ?? ''}`;
    const known = this.places.get(key);
    if (known) return known;
    const made: PlaceTally = {
      unitId,
      jobId,
      people: 0,
      owned: 0,
      staff: 0,
      sums: new Float64Array(this.domains),
      overall: new Int32Array(LEVELS_OF_RESULTS),
      levels: new Int32Array(this.domains * LEVELS_OF_RESULTS),
      gaps: new Int32Array(this.domains * READINGS.length),
    };
    this.places.set(key, made);
    return made;
  }
}

function add(values: Float64Array | Int32Array, at: number, amount: number): void {
  values[at] = (values[at] ?? 0) + amount;
}
