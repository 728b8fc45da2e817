/**
 * Arithmetic modulo a prime, exact in ordinary numbers: a product stays under 2⁵⁰. What is independent here is independent among the
 * rational numbers too; the converse fails for about one determinant in thirty million.
 */
export const PRIME = 33_554_393;

export const times = (left: number, right: number): number => (left * right) % PRIME;

export const minus = (left: number, right: number): number => (left >= right ? left - right : left - right + PRIME);

export const plus = (left: number, right: number): number => {
  const sum = left + right;
  return sum >= PRIME ? sum - PRIME : sum;
};

/** The inverse of a value that is not zero, by Fermat's little theorem. */
export function inverseOf(value: number): number {
  let [result, base, exponent] = [1, value % PRIME, PRIME - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = times(result, base);
    base = times(base, base);
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
