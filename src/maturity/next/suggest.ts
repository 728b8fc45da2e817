import type { Localised } from '../../kernel/localised.js';
import type { NewestDrivers } from '../../wave-results/index.js';
import type { DomainOfTeam, TeamFigures } from '../team/team-figures.js';
import * as words from '../words/next-words.js';
import { lacksOf } from '../words/team-words.js';

export interface Suggestion {
  readonly id: string;
  readonly title: Localised;
  /** In facts. */
  readonly reason: Localised;
  readonly measure: { readonly kind: 'domain' | 'driver'; readonly id: string };
}

const MOST = 3;
/** Under the middle of a driver's scale, what it names holds people back. */
const HOLDS_BACK = 50;
/** Fewer than these are no bench. */
const FEW = 5;

/**
 * Three things to do, in a written order: what the jobs ask and the team surely lacks; what the barometer shows as a brake; where few could
 * stand in for others; then what stands lowest.
 */
export function suggest({ domains }: Pick<TeamFigures, 'domains'>, drivers: NewestDrivers['drivers']): Suggestion[] {
  const [lack, ...moreLacks] = lacksOf({ domains });
  const [brake, ...moreBrakes] = brakesOf(drivers);
  const [thin, ...moreThin] = domains.filter(
    ({ levels }) => typeof levels !== 'string' && (levels[3] ?? 0) + (levels[4] ?? 0) < FEW,
  );
  const lowest = domains
    .filter(({ estimate }) => estimate !== null)
    .sort((left, right) => (left.estimate?.estimate ?? 0) - (right.estimate?.estimate ?? 0));
  const wishes = [
    lack && learn(lack, words.reasonLack(lack)),
    brake && ease(brake),
    thin && learn(thin, words.reasonThin(thin)),
    ...moreLacks.map((one) => learn(one, words.reasonLack(one))),
    ...moreBrakes.map(ease),
    ...lowest.slice(0, 1).map((one) => learn(one, words.reasonLowest(one))),
    ...moreThin.map((one) => learn(one, words.reasonThin(one))),
    ...lowest.slice(1).map((one) => learn(one, words.reasonLow(one))),
  ].flatMap((wish) => wish ?? []);
  const seen = new Set<string>();
  return wishes.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, MOST);
}

const learn = (one: DomainOfTeam, reason: Localised): Suggestion => ({
  id: `domain-${one.domain.id}`,
  title: words.stepIn(one),
  reason,
  measure: { kind: 'domain', id: one.domain.id },
});

type Driver = NewestDrivers['drivers'][number];

/** Surely under the middle, the lowest first. */
const brakesOf = (drivers: readonly Driver[]): Driver[] =>
  drivers
    .filter(({ mean, advice }) => 'estimate' in mean && mean.high < HOLDS_BACK && advice.length > 0)
    .sort((left, right) => estimateOf(left) - estimateOf(right));

const estimateOf = ({ mean }: Driver): number => ('estimate' in mean ? mean.estimate : HOLDS_BACK);

const ease = (driver: Driver): Suggestion => ({
  id: `driver-${driver.id}`,
  title: driver.advice[0] ?? driver.name,
  reason: words.reasonBrake(driver.name, estimateOf(driver)),
  measure: { kind: 'driver', id: driver.id },
});
