import { asList, asNumber, counted } from '../language/formats.js';
import { inWords } from '../language/language.svelte.js';
import * as m from '../paraglide/messages.js';
import type { Bounded, Change, DriverShown } from './contract.js';
import { asScore } from './words.js';

/** More names than this and the sentence counts them instead. */
const MOST_NAMED = 2;

/** In the middle of the scale as many lean one way as the other. */
const MIDDLE = 50;

interface Measured {
  readonly name: string;
  readonly value: Bounded;
  readonly change: Change | null;
  readonly beside: Change | null;
}

const measured = (drivers: readonly DriverShown[]): Measured[] =>
  drivers.flatMap(({ name, mean, change, besideOrganisation: beside }) =>
    mean.kind === 'shown'
      ? [{ name: m.wave_results_named({ name: inWords(name) }), value: mean.value, change, beside }]
      : [],
  );

type Say = (about: { count: number; names: string }) => string;

/** `say` of those it is true of, the strongest first. */
function clause(found: readonly Measured[], total: number, say: Say): string | null {
  if (found.length === 0) return null;
  const names =
    found.length <= MOST_NAMED
      ? asList(found.map(({ name }) => name))
      : m.wave_results_finding_many({ ...counted(found.length), total: asNumber(total) });
  return say({ count: found.length, names });
}

function moved(all: readonly Measured[], changeOf: (one: Measured) => Change | null, sign: 1 | -1): Measured[] {
  const size = (one: Measured) => sign * (changeOf(one)?.difference ?? 0);
  return all
    .filter((one) => changeOf(one)?.isSignificant === true && size(one) > 0)
    .sort((one, other) => size(other) - size(one));
}

/** No more than the figures allow: what moved beyond chance, and what stands whole intervals under the middle. */
export function findingOf(drivers: readonly DriverShown[]): string {
  const all = measured(drivers);
  if (all.length === 0) return m.wave_results_finding_none();
  const say = (found: readonly Measured[], words: Say) => clause(found, all.length, words);
  const sinceBefore = (one: Measured) => one.change;
  const besideOthers = (one: Measured) => one.beside;
  const braking = all
    .filter(({ value }) => value.high < MIDDLE)
    .sort((one, other) => one.value.estimate - other.value.estimate);
  const clauses = [
    say(moved(all, besideOthers, 1), m.wave_results_finding_above),
    say(moved(all, besideOthers, -1), m.wave_results_finding_below),
    say(moved(all, sinceBefore, 1), m.wave_results_finding_rising),
    say(moved(all, sinceBefore, -1), m.wave_results_finding_falling),
    say(braking, m.wave_results_finding_braking),
  ].filter((one) => one !== null);
  const [one, other] = clauses;
  if (one === undefined) return extremes(all);
  return other === undefined ? m.wave_results_finding_one({ one }) : m.wave_results_finding_two({ one, other });
}

/** A first and a last are named only where their intervals stand apart. */
function extremes(all: readonly Measured[]): string {
  const inOrder = [...all].sort((one, other) => other.value.estimate - one.value.estimate);
  const [best] = inOrder;
  const worst = inOrder.at(-1);
  if (!best || !worst || best.value.low <= worst.value.high) return m.wave_results_finding_alike();
  return m.wave_results_finding({
    best: best.name,
    bestScore: asScore(best.value.estimate),
    worst: worst.name,
    worstScore: asScore(worst.value.estimate),
  });
}
