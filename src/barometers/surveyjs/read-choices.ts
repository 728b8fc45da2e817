import type { Localised } from '../../kernel/localised.js';
import type { Instrument } from '../instrument.js';
import { canonicalJson } from '../../kernel/digest.js';
import { Names } from './names.js';
import { isThing, type Thing } from './read-file.js';
import type { Texts } from './read-texts.js';

/** One answer that the file offers. */
export interface Choice {
  /** As conditions name it. */
  readonly value: string | number;
  readonly text: Localised;
}

/** Choices are values, or values with texts. */
export function choicesOf(list: unknown, texts: Texts, path: string): Choice[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): Choice[] => {
    const value = isThing(item) ? item['value'] : item;
    const at = `${path}[${index}]`;
    if (typeof value === 'boolean') return [{ value: String(value), text: textOf(item, String(value), { texts, at }) }];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [{ value, text: textOf(item, String(value), { texts, at }) }];
  });
}

const textOf = (item: unknown, value: string, { texts, at }: { texts: Texts; at: string }): Localised =>
  (isThing(item) ? texts.read(item['text'], at) : undefined) ?? { fr: value, en: value };

/** Choices as the options of a question, each with a name of ours. */
export function optionsOf(choices: readonly Choice[]) {
  const names = new Names();
  const options = choices.map(({ value, text }, index) => ({
    id: names.give(String(value), `option-${index + 1}`),
    label: text,
  }));
  const answers = new Map(choices.map(({ value }, index) => [String(value), options[index]?.id ?? '']));
  return { options, answers };
}

/** Five or seven points from 1 up, in any order in the file; otherwise null. */
export function pointsOf(choices: readonly Choice[]): Localised[] | null {
  if (choices.length !== 5 && choices.length !== 7) return null;
  const sorted = [...choices].sort((one, other) => Number(one.value) - Number(other.value));
  return sorted.every(({ value }, index) => Number(value) === index + 1) ? sorted.map(({ text }) => text) : null;
}

export const pointAnswers = (points: number): ReadonlyMap<string, number> =>
  new Map(Array.from({ length: points }, (_, index) => [String(index + 1), index + 1]));

/** The scales of the instrument being read; questions with the same labels share one. */
export class Scales {
  private readonly names = new Names();

  constructor(readonly all: Instrument['scales']) {
    for (const { id } of all) this.names.give(id, 'scale');
  }

  /** @param hint the scale that the question had, where it still has its labels */
  named(labels: readonly Localised[], hint: unknown): string {
    const alike = this.all.filter((scale) => canonicalJson(scale.labels) === canonicalJson(labels));
    const known = alike.find(({ id }) => id === hint) ?? alike[0];
    if (known) return known.id;
    const id = this.names.give('scale', 'scale');
    this.all.push({ id, labels: [...labels] });
    return id;
  }
}

/** Rating points as SurveyJS lists or counts them. */
export function ratingChoices(element: Thing, texts: Texts, path: string): Choice[] {
  const listed = choicesOf(element['rateValues'], texts, `${path}.rateValues`);
  if (listed.length > 0) return listed;
  const numberOr = (key: string, otherwise: number): number =>
    typeof element[key] === 'number' && Number.isFinite(element[key]) ? element[key] : otherwise;
  const least = numberOr('rateMin', 1);
  const step = Math.max(1, numberOr('rateStep', 1));
  const most = numberOr('rateMax', least + step * (numberOr('rateCount', 5) - 1));
  const count = Math.max(0, Math.min(100, Math.floor((most - least) / step) + 1));
  return Array.from({ length: count }, (_, index) => {
    const value = least + step * index;
    return { value, text: { fr: String(value), en: String(value) } };
  });
}
