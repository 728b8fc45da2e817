import { DimensionMismatch, InvalidCounts } from '../errors.js';

/**
 * Covariances of questions over those who answered all of them.
 * @param answers respondents × questions, row-major; every row of the same length, no gaps
 * @returns questions × questions, row-major
 * @throws {InvalidCounts} fewer than two respondents or two questions
 * @throws {DimensionMismatch} rows of different lengths
 */
export function covariancesOf(answers: readonly (readonly number[])[]): Float64Array {
  const size = answers[0]?.length ?? 0;
  if (answers.length < 2 || size < 2) throw new InvalidCounts('two respondents and two questions at least');
  if (answers.some((row) => row.length !== size))
    throw new DimensionMismatch('every respondent answers every question');
  const means = Array.from(
    { length: size },
    (_, at) => answers.reduce((sum, row) => sum + row[at]!, 0) / answers.length,
  );
  const covariances = new Float64Array(size * size);
  for (const row of answers)
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        covariances[i * size + j]! += ((row[i]! - means[i]!) * (row[j]! - means[j]!)) / (answers.length - 1);
  return covariances;
}

/**
 * Cronbach's alpha: a lower bound of the reliability of the sum of the questions when their errors are unrelated.
 * @param covariances k × k, row-major, k ≥ 2
 * @returns at most 1; may be negative when questions go against one another; NaN when the sum does not vary
 * @see Cronbach 1951
 */
export function alpha(covariances: Float64Array): number {
  const size = sizeOf(covariances);
  let [own, all] = [0, 0];
  for (let at = 0; at < covariances.length; at += 1) all += covariances[at]!;
  for (let i = 0; i < size; i += 1) own += covariances[i * size + i]!;
  return (size / (size - 1)) * (1 - own / all);
}

/**
 * McDonald's omega (total) from one common factor: what share of the variance of the sum is that of the factor. Unlike alpha it does
 * not take every question for equally good.
 * @param covariances k × k, row-major, k ≥ 3
 * @returns from 0 to 1; null when one factor does not describe the questions (a unique variance would be negative, or nothing converges)
 * @throws {InvalidCounts} fewer than three questions
 * @see McDonald 1999, Test Theory; the loadings by minimum residuals (Harman & Jones 1966), one question at a time
 */
export function omega(covariances: Float64Array): number | null {
  const size = sizeOf(covariances);
  if (size < 3) throw new InvalidCounts('omega needs three questions');
  const loadings = loadingsOf(covariances, size);
  if (loadings === null) return null;
  const unique = loadings.map((loading, i) => covariances[i * size + i]! - loading * loading);
  if (unique.some((variance) => variance < 0)) return null;
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return common / (common + unique.reduce((sum, variance) => sum + variance, 0));
}

const MOST_SWEEPS = 2_000;

/** Loadings on one factor that leave the least outside the diagonal; null when the sweeps do not settle. */
function loadingsOf(covariances: Float64Array, size: number): number[] | null {
  const loadings = Array.from({ length: size }, (_, i) => Math.sqrt(covariances[i * size + i]! / 2));
  if (loadings.some((loading) => !(loading > 0))) return null;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let largest = 0;
    for (let i = 0; i < size; i += 1) {
      const next = loadingBeside(loadings, covariances, i);
      largest = Math.max(largest, Math.abs(next - loadings[i]!));
      loadings[i] = next;
    }
    if (largest < 1e-10) return loadings;
  }
  return null;
}

/** The loading of one question that fits its covariances with the others best, theirs being given. */
function loadingBeside(loadings: readonly number[], covariances: Float64Array, i: number): number {
  let [explained, squares] = [0, 0];
  for (const [j, loading] of loadings.entries()) {
    if (j === i) continue;
    explained += covariances[i * loadings.length + j]! * loading;
    squares += loading * loading;
  }
  return squares === 0 ? 0 : explained / squares;
}

const sizeOf = (covariances: Float64Array): number => {
  const size = Math.sqrt(covariances.length);
  if (!Number.isInteger(size) || size < 2) throw new DimensionMismatch('a square matrix of two questions or more');
  return size;
};
