import { createHash } from 'node:crypto';

/** The same value gives the same text, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** The same text gives the same UUID (version 8): for the one thing of its kind that two processes may make at once. */
export function uuidOf(text: string): string {
  const digits = sha256(text).slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = '8';
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
