import { estimateFrom, type Instrument } from '../../assessments/index.js';
import { toPoints, toScore } from '../../competencies/index.js';
import { parentsFirst } from './parents-first.js';
import type { Job } from '../../organisations/index.js';
import { groupScale, NotEnoughInformation, toGroupScale, type GroupScale } from '../../psychometrics/index.js';
import type { CutFigures } from '../cut-figures.js';
import type { Basis, Period } from '../period.js';
import type { MaturityServices } from '../services.js';
import type { Contribution } from './contribution.js';
import { gatherContributions } from './gather-contributions.js';
import { readingOf } from './reading.js';
import { releaseFigures } from './release-figures.js';
import { readStaff, type Staff } from './staff-of-organisation.js';
import { Tally } from './tally.js';

/** Enough that the mean of their covariances moves by less than a hundredth. */
const TESTS_LOOKED_INTO = 400;
/** Others have their turn after so many. */
const TESTS_A_TURN = 10;

export interface CountedFigures {
  readonly basis: Basis | null;
  readonly cuts: readonly CutFigures[];
}

/** Counts the tests of a period, once and for every reader. */
export async function countPeriod(
  services: MaturityServices,
  period: Period,
  pause: () => Promise<void>,
): Promise<CountedFigures> {
  const { organisationId, startsAt, endsAt, threshold } = period;
  const { instrument, contributions } = await gatherContributions(
    services,
    organisationId,
    {
      after: startsAt,
      until: endsAt,
    },
    pause,
  );
  if (instrument === null) return { basis: null, cuts: [] };
  const { people } = services.store.committed;
  const jobs = (await people.structure.jobs(organisationId)).filter(
    ({ target }) => target.modelId === instrument.model.id,
  );
  const staff = await readStaff(people, organisationId, jobs);
  const scale = await groupScaleOf({ ...services, pause }, instrument, organisationId, contributions);
  if (scale === null) return { basis: null, cuts: [] };
  const brought = contributions.map(({ estimates }) => pointsOf(instrument, toGroupScale(scale, estimates)));
  await pause();
  const tally = tallyOf(contributions, { instrument, brought, staff, jobs });
  await pause();
  const askedOf = limitsAsked(instrument, jobs);
  const cuts = await releaseFigures({
    units: parentsFirst(await people.structure.units(organisationId)),
    jobs: jobs.map(({ id }) => id),
    places: tally.all(),
    domains: instrument.domainIds.length,
    askedOf: (jobId, domain) => askedOf.get(jobId ?? '')?.[domain] ?? null,
    threshold,
    pause,
  });
  return { basis: basisOf(instrument, { scale, brought, staff, jobs }), cuts };
}

/** How much estimates lean towards the mean, from the tests of some of the people, evenly taken. */
async function groupScaleOf(
  {
    assessments,
    instruments,
    pause,
  }: Pick<MaturityServices, 'assessments' | 'instruments'> & { readonly pause: () => Promise<void> },
  { prior }: Instrument,
  organisationId: string,
  contributions: readonly Contribution[],
): Promise<GroupScale | null> {
  const step = Math.max(1, Math.floor(contributions.length / TESTS_LOOKED_INTO));
  const covariances: Float64Array[] = [];
  for (let at = 0; at < contributions.length && covariances.length < TESTS_LOOKED_INTO; at += step) {
    const sitting = await assessments.sitting(organisationId, contributions[at]?.sittingId ?? '');
    if (!sitting) continue;
    const own = await instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
    covariances.push(estimateFrom(own, await assessments.administrationsOf(sitting)).posterior.covariance);
    if (covariances.length % TESTS_A_TURN === 0) await pause();
  }
  try {
    return groupScale(prior, covariances);
  } catch (cause) {
    // Tests too short to say anything of some domain: there is nothing to show, and nothing to try again.
    if (cause instanceof NotEnoughInformation) return null;
    throw cause;
  }
}

const pointsOf = ({ scale }: Instrument, logits: Float64Array): number[] =>
  [...logits].map((one) => Math.round(toScore(scale, one)));

function tallyOf(
  contributions: readonly Contribution[],
  {
    instrument,
    brought,
    staff,
    jobs,
  }: {
    readonly instrument: Instrument;
    readonly brought: readonly (readonly number[])[];
    readonly staff: Staff;
    readonly jobs: readonly Job[];
  },
): Tally {
  const tally = new Tally(instrument.domainIds.length);
  const targets = new Map(jobs.map(({ id, target }) => [id, target.domains]));
  for (const { unitId, jobId, people } of staff.places) tally.addStaff(unitId, jobId, people);
  contributions.forEach(({ personId, unitId, isOwned, levels, overallLevel, probabilities }, at) => {
    const jobId = staff.jobOf.get(personId) ?? null;
    const target = targets.get(jobId ?? '');
    const readings = instrument.domainIds.map((id, domain) => {
      const asked = target?.[id];
      return asked === undefined ? null : readingOf(probabilities[domain] ?? [], asked);
    });
    tally.add(unitId, jobId, { isOwned, points: brought[at] ?? [], levels, overallLevel, readings });
  });
  return tally;
}

/** For each job, the points from which the level that it asks of a domain is reached. */
function limitsAsked(
  { domainIds, scale }: Instrument,
  jobs: readonly Job[],
): ReadonlyMap<string, readonly (number | null)[]> {
  const limitOf = (level: number): number => {
    const cut = scale.cuts[level - 2];
    return cut ? toScore(scale, cut.at) : scale.reporting.minimum;
  };
  return new Map(
    jobs.map(({ id, target }) => [
      id,
      domainIds.map((domain) => {
        const level = target.domains[domain];
        return level === undefined ? null : Math.round(limitOf(level));
      }),
    ]),
  );
}

function basisOf(
  { model, scale }: Instrument,
  {
    scale: { error },
    brought,
    staff,
    jobs,
  }: {
    readonly scale: GroupScale;
    readonly brought: readonly (readonly number[])[];
    readonly staff: Staff;
    readonly jobs: readonly Job[];
  },
): Basis {
  const unit = toPoints(scale, 1);
  return {
    people: brought.length,
    staff: Math.max(
      brought.length,
      staff.places.reduce((sum, { people }) => sum + people, 0),
    ),
    modelId: model.id,
    scaleId: scale.id,
    isProvisional: scale.provisional,
    domains: model.domains.map(({ id, pillar, name, shortName, levels }) => ({
      id,
      pillar,
      name,
      shortName,
      next: levels.map(({ next }) => next),
    })),
    pillars: model.pillars.map(({ id, name }) => ({ id, name })),
    levels: model.levels.map(({ level, name, description }) => ({ level, name, description })),
    cuts: scale.cuts.map(({ at }) => Math.round(toScore(scale, at))),
    least: scale.reporting.minimum,
    most: scale.reporting.maximum,
    observed: covarianceOf(brought),
    error: [...error].map((value) => Math.round(value * unit * unit)),
    jobs: jobs.map(({ id, title }) => ({ id, title })),
  };
}

/** D·D row-major, points², to whole numbers; zeros for a single person. */
function covarianceOf(values: readonly (readonly number[])[]): number[] {
  const n = values[0]?.length ?? 0;
  const means = new Float64Array(n);
  for (const row of values) row.forEach((value, at) => add(means, at, value / values.length));
  const sums = new Float64Array(n * n);
  for (const row of values) {
    const away = row.map((value, at) => value - (means[at] ?? 0));
    away.forEach((one, i) => away.forEach((other, j) => add(sums, i * n + j, one * other)));
  }
  return [...sums].map((sum) => (values.length < 2 ? 0 : Math.round(sum / (values.length - 1))));
}

function add(values: Float64Array, at: number, amount: number): void {
  values[at] = (values[at] ?? 0) + amount;
}
