import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { estimateFrom } from '../../src/assessments/index.js';
import { closePeriod, countClosedPeriod, showTeam } from '../../src/maturity/index.js';
import type { Unit } from '../../src/organisations/index.js';
import { embeddedDatabases, type EmptyDatabase } from '../support/databases.js';
import { TestedOrganisation } from './tested-organisation.js';

type Matrix = number[][];

/** Gauss–Jordan, on its own: nothing of the service is used to check the service. */
function solve(matrix: Matrix, right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((_row, column) => {
    const best = rows.reduce(
      (found, row, at) =>
        at >= column && Math.abs(row[column] ?? 0) > Math.abs(rows[found]?.[column] ?? 0) ? at : found,
      column,
    );
    [rows[column], rows[best]] = [rows[best] ?? [], rows[column] ?? []];
    const pivot = rows[column] ?? [];
    const scale = pivot[column] ?? 1;
    rows.forEach((row, at) => {
      if (at === column) return;
      const factor = (row[column] ?? 0) / scale;
      for (let place = column; place < row.length; place += 1)
        row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
    });
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

describe.each(embeddedDatabases)('figures of a team, calculated apart from the raw answers, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let org: TestedOrganisation;
  let team: Unit;
  const sittings: { readonly id: string; readonly isOfTeam: boolean }[] = [];

  beforeAll(async () => {
    place = await create();
    org = await TestedOrganisation.on(place, '2026-01-10T08:00:00.000Z');
    const head = await org.unit('Siège');
    team = await org.unit('Équipe', head);
    const other = await org.unit('Autre', head);
    for (let n = 0; n < 9; n += 1)
      sittings.push({ id: await org.test(await org.person(team), 0.7, { safety: -0.8 }), isOfTeam: true });
    for (let n = 0; n < 7; n += 1) sittings.push({ id: await org.test(await org.person(other)), isOfTeam: false });
    // Never tested: they widen the margin, and nothing else.
    for (let n = 0; n < 3; n += 1) await org.person(team);
    org.passDays(1);
    const { organisationId, services, clock } = org;
    const asked = { organisationId, endsAt: clock.now().toISOString(), by: null };
    await countClosedPeriod(services.maturity, {
      organisationId,
      id: (await closePeriod(services.maturity, asked)).id,
    });
  }, 60_000);

  afterAll(async () => {
    await org.services.database.close();
    await place.remove();
  });

  it('are the means, the margins and the counts of the screen', async () => {
    const { assessments } = org.services;
    const reader = assessments.store.committed;
    const found = await Promise.all(
      sittings.map(async ({ id, isOfTeam }) => {
        const sitting = await reader.sitting(org.organisationId, id);
        if (!sitting) throw new Error('gone');
        const instrument = await assessments.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
        const { posterior } = estimateFrom(instrument, await reader.administrationsOf(sitting));
        return { isOfTeam, instrument, posterior };
      }),
    );
    const [first] = found;
    if (!first) throw new Error('nobody');
    const { prior, domainIds, scale } = first.instrument;
    const n = domainIds.length;
    const at = (values: ArrayLike<number>, row: number, column: number): number => values[row * n + column] ?? 0;
    const square = (cell: (row: number, column: number) => number): Matrix =>
      Array.from({ length: n }, (_row, row) => Array.from({ length: n }, (_column, column) => cell(row, column)));
    const average = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
    const meanCovariance = square((row, column) =>
      average(found.map(({ posterior }) => at(posterior.covariance, row, column))),
    );
    const gained = square((row, column) => at(prior.covariance, row, column) - (meanCovariance[row]?.[column] ?? 0));
    // What a person brings: R (R − S)⁻¹ of their estimate, on the reported scale, whole points.
    const brought = found.map(({ posterior }) => {
      const solved = solve(gained, [...posterior.mean]);
      return domainIds.map((_id, row) => {
        const logits = solved.reduce((sum, value, column) => sum + at(prior.covariance, row, column) * value, 0);
        return Math.round(scale.reporting.origin + scale.reporting.unit * logits);
      });
    });
    // The map's rows, and the error of measurement that it makes of S − S R⁻¹ S.
    const map = square((row, column) => {
      const unit = Array.from({ length: n }, (_one, index) => Number(index === column));
      return solve(gained, unit).reduce((sum, value, index) => sum + at(prior.covariance, row, index) * value, 0);
    });
    const times = (left: Matrix, right: Matrix): Matrix =>
      square(
        (row, column) => left[row]?.reduce((sum, value, index) => sum + value * (right[index]?.[column] ?? 0), 0) ?? 0,
      );
    const noises = found.map(({ posterior }) => {
      const own = square((row, column) => at(posterior.covariance, row, column));
      const shrunk = times(
        times(
          own,
          square((row, column) => at(prior.precision, row, column)),
        ),
        own,
      );
      return square((row, column) => (own[row]?.[column] ?? 0) - (shrunk[row]?.[column] ?? 0));
    });
    const noise = square((row, column) => average(noises.map((one) => one[row]?.[column] ?? 0)));
    const errors = times(
      times(map, noise),
      square((row, column) => map[column]?.[row] ?? 0),
    );
    const shown = await showTeam(org.services.maturity, org.hr(), { unitId: team.id });
    const levelOf = (points: number): number => scale.cuts.filter((cut) => points >= 500 + 100 * cut.at).length;
    expect(shown.participation.figure).toEqual({ tested: 9, people: 12 });
    shown.distributions.figure.domains.forEach((domain, place) => {
      const own = brought.flatMap((values, index) => (found[index]?.isOfTeam ? [values[place] ?? 0] : []));
      const mean = average(own);
      if (!('estimate' in domain.mean)) throw new Error('withheld');
      expect(domain.mean.estimate).toBe(Math.round(mean));
      const all = brought.map((values) => values[place] ?? 0);
      const observed = all.reduce((sum, value) => sum + (value - average(all)) ** 2, 0) / (all.length - 1);
      const half = (domain.mean.high - domain.mean.low) / 2;
      const error = scale.reporting.unit ** 2 * (errors[place]?.[place] ?? 0);
      const variance = (error + (1 - 9 / 12) * Math.max(0, observed - error)) / 9;
      expect(Math.abs(half - 1.96 * Math.sqrt(variance))).toBeLessThan(1.5);
      const counts = [0, 0, 0, 0, 0];
      for (const { isOfTeam, posterior } of found) {
        if (!isOfTeam) continue;
        const level = levelOf(500 + 100 * (posterior.mean[place] ?? 0));
        counts[level] = (counts[level] ?? 0) + 1;
      }
      // A level is the most probable one: at a limit, where two are as probable, the mode may fall on either side.
      if (domain.levels.kind === 'shown') {
        const moved = domain.levels.counts.reduce(
          (sum, count, level) => sum + Math.abs(count - (counts[level] ?? 0)),
          0,
        );
        expect(moved).toBeLessThanOrEqual(2);
      }
    });
  });
});
