import { DimensionMismatch } from '../errors.js';
import { estimateAbilities } from '../estimation/estimate-abilities.js';
import { withParameterUncertainty } from '../estimation/parameter-uncertainty.js';
import type { Posterior, ScoredResponse } from '../estimation/posterior.js';
import type { NormalPrior } from '../estimation/prior.js';
import { createWorkspace, type Workspace } from '../estimation/workspace.js';
import { compileBank, type CompiledBank } from '../models/compiled-bank.js';
import type { CalibratedItem } from '../models/item-parameters.js';
import { assertContentBalance, type ContentBalance, openDimensions } from '../selection/content-balance.js';
import { rankByDeterminant } from '../selection/determinant-ranking.js';
import { mayBeExposed } from '../selection/exposure.js';
import { pickAmong } from '../selection/randomesque.js';
import { assertStopRules, shouldStop, type StopReason, type StopRules } from '../stopping/should-stop.js';
import { drawAbilities, drawScore } from './people.js';
import { createRandom, type Random } from './random.js';

/** Everything that decides how a test runs, as the service would run it. */
export interface TestDesign {
  readonly bank: CompiledBank;
  readonly prior: NormalPrior;
  readonly rules: ContentBalance & StopRules;
  /** the item is drawn among this many of the most informative */
  readonly best: number;
  /** null: items may be given to everybody */
  readonly exposure: { readonly cap: number; readonly warmUpSittings: number } | null;
  /** logits; see withParameterUncertainty */
  readonly sharedDifficultySd: number;
}

export interface Simulation {
  readonly design: TestDesign;
  /** how many people to draw, or their true abilities, each of length D, logits */
  readonly people: number | readonly ArrayLike<number>[];
  readonly seed: number;
  /** how items really behave, in the bank's order; as the bank believes when absent */
  readonly trueItems?: readonly CalibratedItem[];
  /** where people really come from when they are drawn; from the prior when absent */
  readonly truePrior?: NormalPrior;
}

export interface SimulatedSitting {
  /** length D, logits */
  readonly abilities: Float64Array;
  readonly responses: readonly ScoredResponse[];
  readonly posterior: Posterior;
  /** D·D row-major, with the items' uncertainty: what the person is shown */
  readonly shownCovariance: Float64Array;
  readonly reason: StopReason;
}

/**
 * Whole adaptive tests in memory, one person after the other, through the functions the service uses. Repeatable: the
 * same simulation gives the same sittings; each person has a random stream of their own.
 * @throws {InvalidSetting} rules that contradict themselves
 * @throws {DimensionMismatch} true items that do not match the bank
 */
export function simulate(simulation: Simulation): SimulatedSitting[] {
  const { design, people, seed } = simulation;
  assertContentBalance(design.rules);
  assertStopRules(design.rules);
  const truth = trueBankOf(simulation);
  const distribution = simulation.truePrior ?? design.prior;
  const workspace = createWorkspace(design.prior.dimensions);
  const administered = new Int32Array(design.bank.size);
  const count = typeof people === 'number' ? people : people.length;
  return Array.from({ length: count }, (_, person) => {
    const random = createRandom(seed, person + 1);
    const abilities =
      typeof people === 'number' ? drawAbilities(distribution, random) : Float64Array.from(people[person]!);
    const eligible = eligibleItems(design, administered, person + 1);
    const sitting = sit(design, { abilities, truth, eligible, random, workspace });
    for (const { item } of sitting.responses) administered[item] = administered[item]! + 1;
    return sitting;
  });
}

function trueBankOf({ design, trueItems }: Simulation): CompiledBank {
  if (trueItems === undefined) return design.bank;
  const truth = compileBank(trueItems, design.bank.dimensions);
  if (truth.size !== design.bank.size || truth.items.some(({ id }, index) => id !== design.bank.items[index]!.id)) {
    throw new DimensionMismatch('the true items are not those of the bank', { items: truth.size });
  }
  return truth;
}

function eligibleItems({ bank, exposure }: TestDesign, administered: Int32Array, sittings: number): Uint8Array {
  const eligible = new Uint8Array(bank.size).fill(1);
  if (exposure === null) return eligible;
  return eligible.map((_, item) => Number(mayBeExposed({ administered: administered[item]!, sittings, ...exposure })));
}

interface Sitter {
  readonly abilities: Float64Array;
  readonly truth: CompiledBank;
  readonly eligible: Uint8Array;
  readonly random: Random;
  readonly workspace: Workspace;
}

function sit(design: TestDesign, sitter: Sitter): SimulatedSitting {
  const { bank, prior, rules } = design;
  const { abilities, truth, eligible, random, workspace } = sitter;
  const responses: ScoredResponse[] = [];
  const counts = new Int32Array(bank.dimensions);
  const available = new Int32Array(bank.dimensions);
  bank.dimensionOf.forEach((d, item) => (available[d] = available[d]! + eligible[item]!));
  for (;;) {
    const posterior = estimateAbilities(bank, prior, responses, { workspace });
    const shownCovariance = withParameterUncertainty(bank, posterior, responses, design.sharedDifficultySd);
    const progress = { mean: posterior.mean, covariance: shownCovariance, answered: responses.length };
    const reason = shouldStop(rules, { ...progress, counts, available });
    if (reason !== null) return { abilities, responses, posterior, shownCovariance, reason };
    const open = openDimensions(rules, { counts, answered: responses.length, available });
    const ranked = rankByDeterminant({ bank, posterior, eligible, openDimensions: open, best: design.best });
    const item = pickAmong(ranked, random.uniform());
    const dimension = bank.dimensionOf[item]!;
    responses.push({ item, score: drawScore(truth, item, abilities, random.uniform()) });
    eligible[item] = 0;
    counts[dimension] = counts[dimension]! + 1;
    available[dimension] = available[dimension]! - 1;
  }
}
