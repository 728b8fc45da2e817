import type { Localised } from '../../kernel/localised.js';
import { isThing, type Thing } from './read-file.js';
import type { Report } from './report.js';

const LONGEST = 4_000;

const both = (fr: string | undefined, en: string | undefined): Localised => ({ fr: fr ?? '', en: en ?? '' });

/** Reads SurveyJS's texts: a string in the survey's own language, or one for each language. */
export class Texts {
  private readonly own: 'fr' | 'en';

  constructor(
    survey: Thing,
    private readonly report: Report,
  ) {
    this.own = typeof survey['locale'] === 'string' && survey['locale'].startsWith('fr') ? 'fr' : 'en';
  }

  /** A language that is missing is an empty text: its author sees what is still to be translated. */
  read(value: unknown, path: string): Localised | undefined {
    if (typeof value === 'string' || typeof value === 'number') return this.inOwn(String(value), path);
    if (!isThing(value)) return undefined;
    const stray = Object.keys(value).filter((key) => !['fr', 'en', 'default'].includes(key));
    if (stray.length > 0) {
      this.report.lose(path, stray.join(', '), {
        fr: 'langues que le service ne parle pas',
        en: 'languages that the service does not speak',
      });
    }
    const said = (key: 'fr' | 'en' | 'default'): string | undefined =>
      typeof value[key] === 'string' ? this.clean(value[key], path) : undefined;
    const fr = said('fr');
    const en = said('en');
    const other = said('default');
    // `default` is the language that is not named; where neither is, the survey’s own.
    const inDefault = fr === undefined && en === undefined ? this.own : fr === undefined ? 'fr' : 'en';
    return both(inDefault === 'fr' ? (fr ?? other) : fr, inDefault === 'en' ? (en ?? other) : en);
  }

  /** Markup becomes plain text: nothing of it is run or shown. */
  readMarkup(value: unknown, path: string): Localised | undefined {
    const texts = this.read(value, path);
    return texts && { fr: plain(texts.fr), en: plain(texts.en) };
  }

  private inOwn(text: string, path: string): Localised {
    const said = this.clean(text, path);
    return this.own === 'fr' ? { fr: said, en: '' } : { fr: '', en: said };
  }

  private clean(text: string, path: string): string {
    const said = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
    if (said.length <= LONGEST) return said;
    this.report.lose(path, `${said.slice(0, 40)}…`, {
      fr: `texte coupé à ${LONGEST} caractères`,
      en: `text cut at ${LONGEST} characters`,
    });
    return said.slice(0, LONGEST);
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  '#39': "'",
};

const plain = (markup: string): string =>
  markup
    .replace(/<(br|\/p|\/div|\/li|\/h\d)\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
