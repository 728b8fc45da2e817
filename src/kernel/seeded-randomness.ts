import { createHash } from 'node:crypto';

/**
 * Uniform numbers in [0, 1) drawn from a seed and a purpose: the same pair always gives the same sequence, so that every choice
 * made for a person can be made again when somebody asks why.
 */
export function* uniformsOf(seed: string, purpose: string): Generator<number, never> {
  for (let block = 0; ; block++) {
    const bytes = createHash('sha256').update(`${seed}:${purpose}:${block}`).digest();
    for (let offset = 0; offset + 6 <= bytes.length; offset += 6) yield bytes.readUIntBE(offset, 6) / 2 ** 48;
  }
}

/** Fisher-Yates: every order is equally likely. */
export function shuffled<T>(values: readonly T[], uniforms: Iterator<number, never>): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = Math.floor(uniforms.next().value * (last + 1));
    [result[last], result[chosen]] = [result[chosen] as T, result[last] as T];
  }
  return result;
}
