import { DimensionMismatch } from '../errors.js';
import type { CompiledBank } from '../models/compiled-bank.js';
import { CURVATURE, GRADIENT, INFORMATION, LOG_LIKELIHOOD } from '../models/evaluation.js';
import { factorise, inverseFromFactor, solveInPlace } from './cholesky.js';
import type { Posterior, ScoredResponse } from './posterior.js';
import type { NormalPrior } from './prior.js';
import { layOutResponses } from './responses.js';
import { createWorkspace, type Workspace } from './workspace.js';

export interface EstimationOptions {
  /** Scratch memory to reuse; without it one is made. */
  readonly workspace?: Workspace;
}

/** After a full Newton step this short, what is left is of the order of its square. */
const CONVERGED_NEWTON_STEP = 1e-6;
/** Fisher scoring without Newton converges linearly: its steps must be rounding. */
const CONVERGED_STEP = 1e-10;
const MOST_ITERATIONS = 100;
const MOST_HALVINGS = 50;
/** A step of more than two logits is a leap of faith of the quadratic model. */
const LONGEST_STEP = 2;
/** Below this step the observed curvature is used: quadratic convergence. Above, the expected: always an ascent. */
const NEAR_MODE_STEP = 0.25;
/** Armijo's sufficient increase. Nocedal & Wright 2006, 3.4. */
const SUFFICIENT_INCREASE = 1e-4;

/**
 * Maximum a posteriori abilities of a between-item multidimensional model, and the curvature there.
 *
 * Fisher scoring with line search, then Newton's method near the mode, over all D dimensions, always from the prior
 * mean: the result depends on the set of answers only. The covariance is the inverse of the observed Hessian (Laplace's
 * approximation); should that not be positive definite, which takes many lucky guesses of a very weak person, of the
 * expected one. In simulated tests of 30 to 50 items in ten dimensions both kept the truth in 95 % intervals equally often;
 * the observed one, over 20,000 people, in 94.6 % of overall results and 94.8 % of domains.
 *
 * @param responses one entry per scored answer, in any order; none gives back the prior
 * @returns mode and its covariance, logits; `converged` false means the top was not found to 1e-10
 * @throws {UnknownItem} a response's index lies outside the bank
 * @throws {InvalidScore} a score the item does not have
 * @throws {RepeatedItem} an item answered twice
 * @throws {DimensionMismatch} bank and prior differ in dimensions
 * @see Segall 1996, Multidimensional adaptive testing, Psychometrika 61
 */
export function estimateAbilities(
  bank: CompiledBank,
  prior: NormalPrior,
  responses: readonly ScoredResponse[],
  options: EstimationOptions = {},
): Posterior {
  const n = prior.dimensions;
  const workspace = options.workspace ?? createWorkspace(n);
  if (bank.dimensions !== n || workspace.dimensions !== n) {
    throw new DimensionMismatch(`bank of ${bank.dimensions} dimensions, prior of ${n}`, { dimensions: n });
  }
  layOutResponses(bank, responses, workspace);
  const { iterations, converged } = climb(bank, prior, responses.length, workspace);
  const precision = new Float64Array(n * n);
  const covariance = new Float64Array(n * n);
  if (!factoriseHessian(prior, workspace.observed, precision, workspace)) {
    factoriseHessian(prior, workspace.expected, precision, workspace);
  }
  inverseFromFactor(workspace.lower, n, covariance);
  return { mean: workspace.theta.slice(), covariance, precision, iterations, converged };
}

/** Leaves the mode in `workspace.theta` and both informations there in `observed` and `expected`. */
function climb(bank: CompiledBank, prior: NormalPrior, answered: number, workspace: Workspace): Ascent {
  const { theta, candidate, step } = workspace;
  theta.set(prior.mean);
  let height = evaluateAt(theta, bank, prior, answered, workspace);
  let near = false;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations += 1) {
    const isNewton = near && factoriseHessian(prior, workspace.observed, workspace.hessian, workspace);
    if (!isNewton) factoriseHessian(prior, workspace.expected, workspace.hessian, workspace);
    step.set(workspace.gradient);
    solveInPlace(workspace.lower, prior.dimensions, step);
    const length = largestMagnitude(step);
    const promised = dot(step, workspace.gradient);
    if (length === 0) return { iterations, converged: true };
    let share = Math.min(1, LONGEST_STEP / length);
    // Near the mode the promised increase drowns in the rounding of the height itself.
    const rounding = 1e-13 * (1 + Math.abs(height));
    let reached = tryStep(share, bank, prior, answered, workspace);
    for (let halvings = 0; halvings < MOST_HALVINGS; halvings += 1) {
      if (reached >= height + SUFFICIENT_INCREASE * share * promised - rounding) break;
      share /= 2;
      reached = tryStep(share, bank, prior, answered, workspace);
    }
    height = reached;
    theta.set(candidate);
    near = share === 1 && length < NEAR_MODE_STEP;
    if (length < (isNewton && share === 1 ? CONVERGED_NEWTON_STEP : CONVERGED_STEP))
      return { iterations, converged: true };
  }
  return { iterations: MOST_ITERATIONS, converged: false };
}

interface Ascent {
  readonly iterations: number;
  readonly converged: boolean;
}

/** Height of the log-posterior at `candidate` = θ + share · step, which it sets. */
function tryStep(
  share: number,
  bank: CompiledBank,
  prior: NormalPrior,
  answered: number,
  workspace: Workspace,
): number {
  const { theta, candidate, step } = workspace;
  for (let d = 0; d < theta.length; d += 1) candidate[d] = theta[d]! + share * step[d]!;
  return evaluateAt(candidate, bank, prior, answered, workspace);
}

/** Log-posterior (up to a constant); its gradient and the informations per dimension go to the workspace. */
function evaluateAt(
  theta: Float64Array,
  bank: CompiledBank,
  prior: NormalPrior,
  answered: number,
  workspace: Workspace,
): number {
  const { items, scores, gradient, observed, expected, evaluation, deviation } = workspace;
  const n = prior.dimensions;
  observed.fill(0);
  expected.fill(0);
  let height = 0;
  for (let d = 0; d < n; d += 1) deviation[d] = theta[d]! - prior.mean[d]!;
  for (let row = 0; row < n; row += 1) {
    let pull = 0;
    for (let column = 0; column < n; column += 1) pull += prior.precision[row * n + column]! * deviation[column]!;
    gradient[row] = -pull;
    height -= 0.5 * pull * deviation[row]!;
  }
  for (let k = 0; k < answered; k += 1) {
    const item = items[k]!;
    const dimension = bank.dimensionOf[item]!;
    bank.evaluate(item, theta[dimension]!, scores[k]!, evaluation);
    height += evaluation[LOG_LIKELIHOOD]!;
    gradient[dimension] = gradient[dimension]! + evaluation[GRADIENT]!;
    observed[dimension] = observed[dimension]! - evaluation[CURVATURE]!;
    expected[dimension] = expected[dimension]! + evaluation[INFORMATION]!;
  }
  return height;
}

/** Prior precision plus the answers' information, factored into `workspace.lower`. */
function factoriseHessian(
  prior: NormalPrior,
  information: Float64Array,
  hessian: Float64Array,
  workspace: Workspace,
): boolean {
  const n = prior.dimensions;
  hessian.set(prior.precision);
  for (let d = 0; d < n; d += 1) hessian[d * n + d] = hessian[d * n + d]! + information[d]!;
  return factorise(hessian, n, workspace.lower);
}

function largestMagnitude(vector: Float64Array): number {
  let largest = 0;
  for (let d = 0; d < vector.length; d += 1) largest = Math.max(largest, Math.abs(vector[d]!));
  return largest;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < x.length; d += 1) sum += x[d]! * y[d]!;
  return sum;
}
