import type { Counts } from '../../disclosure/index.js';
import type { Locale } from '../../kernel/localised.js';
import { typologyKey } from '../countable.js';
import type { CutFigures } from '../figures.js';
import type { ClosedWave } from '../surveyed-wave.js';
import type { Activity, Proportion } from './activity.js';
import { measuredTypes } from './show-activity.js';

const WORDS = {
  fr: {
    said: 'réponses',
    measured: 'mesuré par l’outil',
    spaces: 'Espaces (mesuré par l’outil)',
    lasting: 'ont duré',
    living: 'sont vivants',
    managed: 'sont animés',
    of: 'sur',
    withheld: 'masqué',
  },
  en: {
    said: 'answers',
    measured: 'measured by the tool',
    spaces: 'Spaces (measured by the tool)',
    lasting: 'have lasted',
    living: 'are alive',
    managed: 'have a community manager',
    of: 'of',
    withheld: 'withheld',
  },
} as const;

type Line = readonly [what: string, answer: string | null, count: number | string];

/** The types of a cut, from answers and from the tool, and the shares of spaces with the organisation, as lines of an export. */
export function activityLines(wave: ClosedWave, activity: Activity, locale: Locale): (cut: CutFigures) => Line[] {
  const words = WORDS[locale];
  return (cut) => {
    const measured = measuredTypes(wave, activity, cut);
    const types = wave.instrument.typologies.flatMap(({ id, name, types: named }): Line[] => {
      const linesOf = (source: string, counts: readonly number[] | null): Line[] => {
        const what = `${name[locale]} (${source})`;
        if (counts === null) return [[what, null, words.withheld]];
        return named.map((type, at): Line => [what, type.name[locale], counts[at] ?? 0]);
      };
      const said: Counts | string | undefined = cut.withheld === null ? cut.counts[typologyKey(id)] : undefined;
      const tool = measured.get(id)?.figures;
      const isTold = tool !== undefined && !(tool.kind === 'withheld' && tool.because === 'not-counted');
      return [
        ...(said === undefined ? [] : linesOf(words.said, typeof said === 'string' ? null : said.slots)),
        ...(isTold ? linesOf(words.measured, tool.kind === 'shown' ? tool.counts : null) : []),
      ];
    });
    return cut.cut.kind === 'organisation' ? [...types, ...spaceLines(activity, locale)] : types;
  };
}

function spaceLines({ spaces }: Activity, locale: Locale): Line[] {
  if (spaces === null) return [];
  const words = WORDS[locale];
  return (['lasting', 'living', 'managed'] as const).flatMap((share): Line[] => {
    const found: Proportion | null = spaces[share];
    return found === null ? [] : [[words.spaces, `${words[share]} (${words.of} ${found.of})`, found.count]];
  });
}
