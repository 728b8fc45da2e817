import { InvalidScore } from '../errors.js';
import { evaluate2pl, gradientByDiscrimination2pl, information2pl, probability2pl } from './2pl.js';
import { evaluate3pl, gradientByDiscrimination3pl, information3pl, probability3pl } from './3pl.js';
import { CURVATURE, EVALUATION_LENGTH, GRADIENT, LOG_LIKELIHOOD } from './evaluation.js';
import { evaluateGpcm, gradientByDiscriminationGpcm, informationGpcm, prepareGpcm, probabilitiesGpcm } from './gpcm.js';
import { highestScore, type ItemParameters } from './item-parameters.js';

/**
 * Probability of every score.
 * @param theta ability, logits; any finite value
 * @returns length highest score + 1, sums to 1
 */
export function probabilities(parameters: ItemParameters, theta: number): number[] {
  if (parameters.model === 'gpcm') return probabilitiesGpcm(prepareGpcm(parameters.a, parameters.steps), theta);
  const guessing = parameters.model === '3pl' ? parameters.c : 0;
  const right = probability3pl(parameters.a, parameters.b, guessing, theta);
  // σ(−z) instead of 1 − P keeps the small probability exact for an able person.
  return [(1 - guessing) * probability2pl(parameters.a, -parameters.b, -theta), right];
}

/**
 * Fisher information about θ, per squared logit.
 * @param theta ability, logits; any finite value
 */
export function information(parameters: ItemParameters, theta: number): number {
  switch (parameters.model) {
    case '2pl':
      return information2pl(parameters.a, parameters.b, theta);
    case '3pl':
      return information3pl(parameters.a, parameters.b, parameters.c, theta);
    case 'gpcm':
      return informationGpcm(prepareGpcm(parameters.a, parameters.steps), theta);
  }
}

/** What one answer says about θ at one ability. */
export interface AnswerDerivatives {
  readonly logLikelihood: number;
  /** ∂ℓ/∂θ */
  readonly gradient: number;
  /** ∂²ℓ/∂θ² */
  readonly curvature: number;
  /** ∂²ℓ/∂θ∂a */
  readonly gradientByDiscrimination: number;
}

/**
 * Log-likelihood of one score and its derivatives.
 * @param theta ability, logits; any finite value
 * @param score whole number from 0 to the item's highest score
 * @throws {InvalidScore} the model has no such score
 */
export function answerDerivatives(parameters: ItemParameters, theta: number, score: number): AnswerDerivatives {
  if (!Number.isInteger(score) || score < 0 || score > highestScore(parameters)) {
    throw new InvalidScore(`score ${score} of a ${parameters.model} item`, { score });
  }
  const out = new Float64Array(EVALUATION_LENGTH);
  return {
    gradientByDiscrimination: evaluateWithDiscrimination(parameters, theta, score, out),
    logLikelihood: out[LOG_LIKELIHOOD]!,
    gradient: out[GRADIENT]!,
    curvature: out[CURVATURE]!,
  };
}

function evaluateWithDiscrimination(p: ItemParameters, theta: number, score: number, out: Float64Array): number {
  switch (p.model) {
    case '2pl':
      evaluate2pl(p.a, p.b, theta, score, out);
      return gradientByDiscrimination2pl(p.a, p.b, theta, score);
    case '3pl':
      evaluate3pl(p.a, p.b, p.c, theta, score, out);
      return gradientByDiscrimination3pl(p.a, p.b, p.c, theta, score);
    case 'gpcm': {
      const item = prepareGpcm(p.a, p.steps);
      evaluateGpcm(item, theta, score, out);
      return gradientByDiscriminationGpcm(item, theta, score);
    }
  }
}
