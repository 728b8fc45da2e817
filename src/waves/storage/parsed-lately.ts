/** Open waves are few, and each answer reads its wave: their questions and their frame are long, and do not change. */
const MOST_KEPT = 32;

const kept = new Map<string, unknown>();

/** What a stored text says; the same object for the same text, for a while. Nobody may change it. */
export function parsedLately(text: string): unknown {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const parsed: unknown = JSON.parse(text);
  kept.set(text, parsed);
  return parsed;
}
