import {
  createWorkspace,
  estimateAbilities,
  withParameterUncertainty,
  type JointEstimate,
  type Posterior,
  type ScoredResponse,
  type Workspace,
} from '../psychometrics/index.js';
import type { Instrument } from './instrument.js';
import { countingAnswers, type Administration } from './sitting.js';

/** Scratch memory by number of dimensions: used within one call, never across an await. */
const workspaces = new Map<number, Workspace>();

function workspaceFor(dimensions: number): Workspace {
  const known = workspaces.get(dimensions);
  if (known) return known;
  const made = createWorkspace(dimensions);
  workspaces.set(dimensions, made);
  return made;
}

export interface Ability {
  /** Given the items' parameters: what the choice of the next item works with. */
  readonly posterior: Posterior;
  /** With the items' own uncertainty: what people are shown and what ends a test. */
  readonly shown: JointEstimate;
}

/** Estimated anew from all the answers, so that their order changes nothing. */
export function estimateFrom(instrument: Instrument, administrations: readonly Administration[]): Ability {
  const { bank, prior, scale } = instrument;
  const responses = countingAnswers(administrations).map(
    ({ itemId, score }): ScoredResponse => ({ item: bank.indexOf(itemId), score }),
  );
  const posterior = estimateAbilities(bank, prior, responses, { workspace: workspaceFor(prior.dimensions) });
  const covariance = withParameterUncertainty(bank, posterior, responses, scale.itemDefaults.sharedDifficultySd);
  return { posterior, shown: { mean: posterior.mean, covariance } };
}
