import { EVALUATION_LENGTH } from '../models/evaluation.js';

/**
 * Scratch memory of one caller. Every use is synchronous and overwrites it, so one workspace may serve many sittings in
 * turn; what functions return never points into it.
 */
export interface Workspace {
  readonly dimensions: number;
  /** Items of the responses in ascending order, and their scores; grown when a test is longer. */
  items: Int32Array;
  scores: Int32Array;
  readonly theta: Float64Array;
  readonly candidate: Float64Array;
  readonly deviation: Float64Array;
  readonly gradient: Float64Array;
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly step: Float64Array;
  readonly hessian: Float64Array;
  readonly lower: Float64Array;
  readonly evaluation: Float64Array;
}

/** Longer than any blueprint's test; longer ones grow. */
const FIRST_CAPACITY = 128;

export function createWorkspace(dimensions: number): Workspace {
  const vector = (): Float64Array => new Float64Array(dimensions);
  const matrix = (): Float64Array => new Float64Array(dimensions * dimensions);
  return {
    dimensions,
    items: new Int32Array(FIRST_CAPACITY),
    scores: new Int32Array(FIRST_CAPACITY),
    theta: vector(),
    candidate: vector(),
    deviation: vector(),
    gradient: vector(),
    observed: vector(),
    expected: vector(),
    step: vector(),
    hessian: matrix(),
    lower: matrix(),
    evaluation: new Float64Array(EVALUATION_LENGTH),
  };
}

export function reserve(workspace: Workspace, responses: number): void {
  if (workspace.items.length >= responses) return;
  workspace.items = new Int32Array(2 * responses);
  workspace.scores = new Int32Array(2 * responses);
}
