/**
 * Small dense symmetric matrices, row-major Float64Array of size n·n. Only the lower triangle of a factor is written.
 */

/** Factor A = L Lᵀ into `lower`; false when A is not (numerically) positive definite. Golub & Van Loan 2013, 4.2. */
export function factorise(matrix: Float64Array, n: number, lower: Float64Array): boolean {
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) lower[i * n + j] = remainder(matrix, n, lower, i, j) / lower[j * n + j]!;
    const pivot = remainder(matrix, n, lower, i, i);
    // Relative to the diagonal, so that a singular covariance is refused in spite of rounding.
    if (!(pivot > 1e-12 * matrix[i * n + i]!)) return false;
    lower[i * n + i] = Math.sqrt(pivot);
  }
  return true;
}

/** Entry (i, j) of A less what the columns of L before j already give. */
function remainder(matrix: Float64Array, n: number, lower: Float64Array, i: number, j: number): number {
  let sum = matrix[i * n + j]!;
  for (let k = 0; k < j; k += 1) sum -= lower[i * n + k]! * lower[j * n + k]!;
  return sum;
}

/** Solves L Lᵀ x = right in place: `x` holds the right side before, the solution after. */
export function solveInPlace(lower: Float64Array, n: number, x: Float64Array): void {
  for (let i = 0; i < n; i += 1) {
    let sum = x[i]!;
    for (let k = 0; k < i; k += 1) sum -= lower[i * n + k]! * x[k]!;
    x[i] = sum / lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k += 1) sum -= lower[k * n + i]! * x[k]!;
    x[i] = sum / lower[i * n + i]!;
  }
}

/** Inverse of L Lᵀ, symmetric to the last bit. */
export function inverseFromFactor(lower: Float64Array, n: number, inverse: Float64Array): void {
  // Columns of L⁻¹, kept in the lower triangle of `inverse`, then L⁻ᵀ L⁻¹ from the first row down.
  for (let j = 0; j < n; j += 1) {
    inverse[j * n + j] = 1 / lower[j * n + j]!;
    for (let i = j + 1; i < n; i += 1) {
      let sum = 0;
      for (let k = j; k < i; k += 1) sum -= lower[i * n + k]! * inverse[k * n + j]!;
      inverse[i * n + j] = sum / lower[i * n + i]!;
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = i; k < n; k += 1) sum += inverse[k * n + i]! * inverse[k * n + j]!;
      inverse[i * n + j] = sum;
      inverse[j * n + i] = sum;
    }
  }
}
