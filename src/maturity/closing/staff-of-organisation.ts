import type { Job } from '../../organisations/index.js';
import type { PeopleReader } from '../../people/index.js';

/** Where the staff stand today: how many of each place, and everybody's job. */
export interface Staff {
  readonly jobOf: ReadonlyMap<string, string>;
  readonly places: readonly StaffedPlace[];
}

export interface StaffedPlace {
  readonly unitId: string | null;
  readonly jobId: string | null;
  readonly people: number;
}

const PEOPLE_A_PART = 1_000;

/** @param jobs those that still ask for something: whoever has none of them has none */
export async function readStaff(
  people: Pick<PeopleReader, 'employeesAfter'>,
  organisationId: string,
  jobs: readonly Job[],
): Promise<Staff> {
  const known = new Set(jobs.map(({ id }) => id));
  const jobOf = new Map<string, string>();
  const places = new Map<string, { unitId: string | null; jobId: string | null; people: number }>();
  let afterId: string | null = null;
  for (;;) {
    const part = await people.employeesAfter(organisationId, afterId, PEOPLE_A_PART);
    for (const { id, unitId, jobId: held, state } of part) {
      const jobId = held !== null && known.has(held) ? held : null;
      if (jobId !== null) jobOf.set(id, jobId);
      if (state !== 'active') continue;
      const key = `${unitId ?? ''}/${jobId ?? ''}`;
      const place = places.get(key);
      if (place) place.people += 1;
      else places.set(key, { unitId, jobId, people: 1 });
    }
    const last = part.at(-1);
    if (last === undefined || part.length < PEOPLE_A_PART) return { jobOf, places: [...places.values()] };
    afterId = last.id;
  }
}
