import { DimensionMismatch, DuplicateItem, InvalidParameters, UnknownItem } from '../errors.js';
import { evaluate2pl, gradientByDiscrimination2pl, information2pl } from './2pl.js';
import { evaluate3pl, gradientByDiscrimination3pl, information3pl } from './3pl.js';
import { evaluateGpcm, gradientByDiscriminationGpcm, type GpcmItem, informationGpcm, prepareGpcm } from './gpcm.js';
import { assertParameters, highestScore, type CalibratedItem } from './item-parameters.js';

/**
 * Items laid out in columns, so that a pass over ten thousand of them touches little memory. Immutable by convention:
 * one compiled bank may serve any number of sittings.
 */
export class CompiledBank {
  readonly size: number;
  readonly a: Float64Array;
  /** Difficulty; unused (0) for the GPCM. */
  readonly b: Float64Array;
  readonly c: Float64Array;
  readonly dimensionOf: Int32Array;
  readonly highestScoreOf: Int32Array;
  /** A partial credit item made ready; null for right-or-wrong items. */
  readonly partialCreditOf: readonly (GpcmItem | null)[];
  private readonly indices: ReadonlyMap<string, number>;

  constructor(
    readonly items: readonly CalibratedItem[],
    readonly dimensions: number,
  ) {
    this.size = items.length;
    this.a = Float64Array.from(items, (item) => item.parameters.a);
    this.b = Float64Array.from(items, ({ parameters }) => (parameters.model === 'gpcm' ? 0 : parameters.b));
    this.c = Float64Array.from(items, ({ parameters }) => (parameters.model === '3pl' ? parameters.c : 0));
    this.dimensionOf = Int32Array.from(items, (item) => item.dimension);
    this.highestScoreOf = Int32Array.from(items, (item) => highestScore(item.parameters));
    this.partialCreditOf = items.map(({ parameters }) =>
      parameters.model === 'gpcm' ? prepareGpcm(parameters.a, parameters.steps) : null,
    );
    this.indices = new Map(items.map((item, index) => [item.id, index]));
  }

  /** @throws {UnknownItem} the bank has no item of this id */
  indexOf(id: string): number {
    const index = this.indices.get(id);
    if (index === undefined) throw new UnknownItem(`no item ${id} in the bank`, { item: id });
    return index;
  }

  /** Log-likelihood, derivatives in θ and information of one score, written to `out` (see models/evaluation.ts). */
  evaluate(item: number, theta: number, score: number, out: Float64Array): void {
    const partial = this.partialCreditOf[item] ?? null;
    if (partial !== null) return evaluateGpcm(partial, theta, score, out);
    const a = this.a[item]!;
    if (this.c[item] === 0) evaluate2pl(a, this.b[item]!, theta, score, out);
    else evaluate3pl(a, this.b[item]!, this.c[item]!, theta, score, out);
  }

  /** Fisher information of one item at θ, per squared logit. */
  informationAt(item: number, theta: number): number {
    const partial = this.partialCreditOf[item] ?? null;
    if (partial !== null) return informationGpcm(partial, theta);
    const a = this.a[item]!;
    if (this.c[item] === 0) return information2pl(a, this.b[item]!, theta);
    return information3pl(a, this.b[item]!, this.c[item]!, theta);
  }

  /** ∂²ℓ/∂θ∂a of one score. */
  gradientByDiscrimination(item: number, theta: number, score: number): number {
    const partial = this.partialCreditOf[item] ?? null;
    if (partial !== null) return gradientByDiscriminationGpcm(partial, theta, score);
    const a = this.a[item]!;
    if (this.c[item] === 0) return gradientByDiscrimination2pl(a, this.b[item]!, theta, score);
    return gradientByDiscrimination3pl(a, this.b[item]!, this.c[item]!, theta, score);
  }
}

/**
 * Checks items and lays them out for speed; an item's index is its place in `items`.
 * @param items between-item model: each measures one dimension
 * @param dimensions number of abilities, at least 1
 * @throws {InvalidParameters} a parameter, uncertainty or dimension outside its domain
 * @throws {DuplicateItem} two items with one id
 * @throws {DimensionMismatch} `dimensions` is not a whole number of at least 1
 */
export function compileBank(items: readonly CalibratedItem[], dimensions: number): CompiledBank {
  if (!Number.isInteger(dimensions) || dimensions < 1) {
    throw new DimensionMismatch(`${dimensions} dimensions`, { dimensions });
  }
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) throw new DuplicateItem(`item ${item.id} appears twice`, { item: item.id });
    seen.add(item.id);
    assertParameters(item.id, item.parameters);
    assertPlace(item, dimensions);
  }
  return new CompiledBank(items, dimensions);
}

function assertPlace(item: CalibratedItem, dimensions: number): void {
  const refuse = (parameter: string, value: number): never => {
    throw new InvalidParameters(`item ${item.id}: ${parameter} = ${value}`, { item: item.id, parameter, value });
  };
  const { dimension, uncertainty } = item;
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= dimensions) refuse('dimension', dimension);
  if (!(Number.isFinite(uncertainty.a) && uncertainty.a >= 0)) refuse('uncertainty.a', uncertainty.a);
  if (!(Number.isFinite(uncertainty.b) && uncertainty.b >= 0)) refuse('uncertainty.b', uncertainty.b);
}
