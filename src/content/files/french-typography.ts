const NARROW = '\u202f';

/** Authors type ordinary spaces; French sets a narrow no-break space before high punctuation and inside quotation marks. */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(/[ \u00a0]([;:?!»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]/g, `«${NARROW}`)
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d)[ \u00a0](?=[%€])/g, `$1${NARROW}`);
}

/** Applies to every text under a key `fr`, however deep. */
export function setFrenchSpaces<T>(value: T): T {
  if (Array.isArray(value)) return value.map((part: unknown) => setFrenchSpaces(part)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      key === 'fr' && typeof part === 'string' ? withFrenchSpaces(part) : setFrenchSpaces(part),
    ]),
  ) as T;
}
