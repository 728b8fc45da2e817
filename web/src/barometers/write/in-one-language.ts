import type { Locale } from '../../language/language.svelte.js';

/** The same with every text in one language, for whoever wishes to read the other than their own; what is not written yet is a mark. */
export function inOneLanguage<T>(value: T, locale: Locale): T {
  if (Array.isArray(value)) return value.map((part: unknown) => inOneLanguage(part, locale)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('fr' in value && 'en' in value) {
    const text = value[locale] === '' ? '…' : value[locale];
    return { fr: text, en: text } as T;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, inOneLanguage(part as unknown, locale)]),
  ) as T;
}
