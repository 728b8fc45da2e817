export * from './errors.js';
export { type CalibratedItem, highestScore, type ItemParameters } from './models/item-parameters.js';
export { type AnswerDerivatives, answerDerivatives, information, probabilities } from './models/response-model.js';
export { compileBank, type CompiledBank } from './models/compiled-bank.js';
export { compilePrior, type NormalPrior } from './estimation/prior.js';
export type { Posterior, ScoredResponse } from './estimation/posterior.js';
export { createWorkspace, type Workspace } from './estimation/workspace.js';
export { estimateAbilities, type EstimationOptions } from './estimation/estimate-abilities.js';
export { withParameterUncertainty } from './estimation/parameter-uncertainty.js';
export {
  informationOfAll,
  rankByDeterminant,
  type RankedItem,
  type RankingRequest,
} from './selection/determinant-ranking.js';
export {
  assertContentBalance,
  type ContentBalance,
  type ContentState,
  openDimensions,
} from './selection/content-balance.js';
export { type Exposure, mayBeExposed } from './selection/exposure.js';
export { pickAmong } from './selection/randomesque.js';
export { normalCdf, normalQuantile } from './scores/normal.js';
export {
  composite,
  type Estimate,
  interval95,
  type JointEstimate,
  meanWeights,
  probabilityAbove,
  probabilityBelowOwnMean,
} from './scores/composite.js';
export { differencesThatStand, probabilityOfHigher } from './scores/differences.js';
export { probabilitiesOfLevels } from './scores/levels.js';
export { type PriorOfOne, type ReliableChange, reliableChange } from './scores/reliable-change.js';
export { sameAbility, type SameAbility, type SameAbilityRequest } from './scores/same-ability.js';
export {
  assertStopRules,
  type CutThatMatters,
  isPreciseEnough,
  type Progress,
  shouldStop,
  type StopReason,
  type StopRules,
} from './stopping/should-stop.js';
export type { ForecastRequest } from './stopping/expected-path.js';
export { type Forecast, remainingQuestions } from './stopping/remaining-questions.js';
export { adverseImpact, fisherExact, type GroupImpact, type GroupOutcome } from './diagnostics/adverse-impact.js';
export { type PersonFit, personFit } from './diagnostics/person-fit.js';
export { drawAbilities, drawScore } from './simulation/people.js';
export { createRandom, type Random } from './simulation/random.js';
export { simulate, type SimulatedSitting, type Simulation, type TestDesign } from './simulation/simulate.js';
export {
  type Accuracy,
  accuracyByBand,
  accuracyOf,
  type ExposureSummary,
  exposureOf,
  type JudgedInterval,
  summarise,
  type Summary,
} from './simulation/summary.js';
export { type Comparison, compareMeans, discoveries } from './surveys/comparison.js';
export {
  type Bounded,
  meanWithInterval,
  type Moments,
  momentsOf,
  netPromoterScore,
  type Promotion,
  shareWithInterval,
  together,
} from './surveys/intervals.js';
export { type Margin, rake, type Raking } from './surveys/raking.js';
export { alpha, covariancesOf, omega } from './surveys/reliability.js';
export { studentCdf, studentQuantile } from './surveys/student.js';
export { type GroupScale, groupScale, marginalOf, toGroupScale } from './groups/group-scale.js';
export { type GroupOfPeople, meanOfGroup } from './groups/mean-of-group.js';
