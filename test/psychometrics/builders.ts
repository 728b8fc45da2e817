import fc from 'fast-check';
import {
  compileBank,
  compilePrior,
  meanWeights,
  type CalibratedItem,
  type CompiledBank,
  type ContentBalance,
  type ItemParameters,
  type NormalPrior,
  type Random,
  type StopRules,
} from '../../src/psychometrics/index.js';

/** Evenly spread numbers; fc.double would nearly always be tiny, being even over the bits. */
export function between(min: number, max: number): fc.Arbitrary<number> {
  const parts = 1_000_000;
  return fc.integer({ min: 0, max: parts }).map((part) => min + ((max - min) * part) / parts);
}

export function anItem(parameters: ItemParameters, over: Partial<CalibratedItem> = {}): CalibratedItem {
  return { id: 'item', dimension: 0, parameters, uncertainty: { a: 0, b: 0 }, ...over };
}

/** 2PL items in one dimension, a = 1 unless given. */
export function aLineOf2pl(difficulties: readonly number[], a = 1): CalibratedItem[] {
  return difficulties.map((b, index) => anItem({ model: '2pl', a, b }, { id: `line-${index}` }));
}

/** Half guessable 3PL, half GPCM, difficulties evenly spread from −2 to 2 in every dimension. */
export function aMixedBank(dimensions: number, perDimension: number, uncertaintyOfB = 0): CompiledBank {
  const half = perDimension / 2;
  const items = Array.from({ length: dimensions }, (_, dimension) =>
    Array.from({ length: half }, (_, k) => {
      const b = -2 + (4 * k) / (half - 1);
      const uncertainty = { a: 0, b: uncertaintyOfB };
      const common = { dimension, uncertainty };
      return [
        anItem({ model: '3pl', a: 1, b, c: 0.25 }, { id: `choice-${dimension}-${k}`, ...common }),
        anItem({ model: 'gpcm', a: 0.75, steps: [b - 0.6, b + 0.6] }, { id: `partial-${dimension}-${k}`, ...common }),
      ];
    }).flat(),
  ).flat();
  return compileBank(items, dimensions);
}

/** Items of all three models at random places. */
export function aRandomBank(random: Random, size: number, dimensions: number): CompiledBank {
  const items = Array.from({ length: size }, (_, index): CalibratedItem => {
    const a = Math.exp(0.3 * random.normal());
    const b = random.normal();
    const kinds: readonly ItemParameters[] = [
      { model: '2pl', a, b },
      { model: '3pl', a, b, c: 0.3 * random.uniform() },
      { model: 'gpcm', a, steps: [b - random.uniform(), b, b + random.uniform()] },
    ];
    return anItem(kinds[index % 3]!, { id: `random-${index}`, dimension: index % dimensions });
  });
  return compileBank(items, dimensions);
}

/** Mean 0, variance 1, the same correlation everywhere. */
export function aPrior(dimensions: number, correlation = 0.6): NormalPrior {
  const axes = Array.from({ length: dimensions }, (_, d) => d);
  return compilePrior({
    mean: axes.map(() => 0),
    covariance: axes.map((i) => axes.map((j) => (i === j ? 1 : correlation))),
  });
}

/** Ten equal domains, 30 to 50 questions, stopping on precision only. */
export function theRules(over: Partial<ContentBalance & StopRules> = {}): ContentBalance & StopRules {
  const dimensions = over.overallWeights?.length ?? 10;
  const all = Array.from({ length: dimensions }, (_, d) => d);
  return {
    shares: all.map(() => 1 / dimensions),
    tolerance: 2,
    minimumPerDimension: 3,
    minimumLength: 20,
    maximumLength: 50,
    overallWeights: meanWeights(dimensions, all),
    precision: { overall: 0.3, dimension: 0.6 },
    cutsThatMatter: [],
    certainty: 0.95,
    ...over,
  };
}

/** Determinant by elimination: the slow way, to check the quick one. */
export function determinant(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let product = 1;
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows[k]!;
    product *= pivot[k]!;
    for (const row of rows.slice(k + 1)) {
      const factor = row[k]! / pivot[k]!;
      for (let j = k; j < row.length; j += 1) row[j] = row[j]! - factor * pivot[j]!;
    }
  }
  return product;
}
