import { isLocale, type Locale } from '../kernel/localised.js';

/** The first language of the caller that we speak; French first. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality.trim().slice(2)) };
    })
    .sort((left, right) => right.quality - left.quality)
    .find(({ language }) => isLocale(language))?.language;
  return isLocale(wanted) ? wanted : 'fr';
}
