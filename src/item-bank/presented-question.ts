import type { Localised } from '../kernel/localised.js';
import { shuffled } from '../kernel/seeded-randomness.js';
import type { Item } from './item.js';
import type { Response } from './response.js';

/** In which order options and targets are shown to one person: the item's own ids, first shown first. */
export interface ShownOrder {
  readonly options: readonly string[];
  readonly targets: readonly string[];
}

export interface PresentedChoice {
  readonly id: string;
  readonly text: Localised;
}

/** What leaves the server: no key, no difficulty, and option ids that only say a place on the screen. */
export interface PresentedQuestion {
  readonly kind: Item['kind'];
  readonly stem: Localised;
  readonly material: Localised | null;
  readonly options: readonly PresentedChoice[];
  readonly targets: readonly PresentedChoice[] | null;
  readonly reuseTargets: boolean;
  readonly choose: number | null;
}

export function shownOrderOf(item: Item, uniforms: Iterator<number, never>): ShownOrder {
  const inOrder = (choices: readonly { id: string }[]): string[] => {
    const ids = choices.map(({ id }) => id);
    return item.shuffle ? shuffled(ids, uniforms) : ids;
  };
  return { options: inOrder(item.options), targets: item.kind === 'matching' ? inOrder(item.targets) : [] };
}

export function presentQuestion(item: Item, shown: ShownOrder): PresentedQuestion {
  return {
    kind: item.kind,
    stem: item.stem,
    material: item.material ?? null,
    options: inPlace(item.options, shown.options),
    targets: item.kind === 'matching' ? inPlace(item.targets, shown.targets) : null,
    reuseTargets: item.kind === 'matching' && item.reuse,
    choose: (item.kind === 'multiple-choice' && item.choose) || null,
  };
}

type Choice = { readonly id: string; readonly fr: string; readonly en: string };

/** Authors' ids would tell (the key is often a); places on the screen tell nothing. */
const placeOf = (index: number): string => String(index + 1);

function inPlace(choices: readonly Choice[], order: readonly string[]): PresentedChoice[] {
  return order.flatMap((id, index) => {
    const choice = choices.find((candidate) => candidate.id === id);
    return choice ? [{ id: placeOf(index), text: { fr: choice.fr, en: choice.en } }] : [];
  });
}

/** From places on the screen to the item's ids. A place that does not exist stays as it is, to be refused by the scoring. */
export function toItemIds(response: Response, shown: ShownOrder): Response {
  return translated(
    response,
    namer(shown.options, (_id, index) => [placeOf(index), shown.options[index]]),
    namer(shown.targets, (_id, index) => [placeOf(index), shown.targets[index]]),
  );
}

/** From the item's ids to places on the screen. */
export function toPlaces(response: Response, shown: ShownOrder): Response {
  return translated(
    response,
    namer(shown.options, (id, index) => [id, placeOf(index)]),
    namer(shown.targets, (id, index) => [id, placeOf(index)]),
  );
}

type Rename = (name: string) => string;

function namer(ids: readonly string[], entry: (id: string, index: number) => [string, string | undefined]): Rename {
  const names = new Map(ids.map(entry));
  return (name) => names.get(name) ?? `?${name}`;
}

function translated(response: Response, option: Rename, target: Rename): Response {
  switch (response.kind) {
    case 'skip':
      return response;
    case 'single-choice':
      return { ...response, choice: option(response.choice) };
    case 'multiple-choice':
      return { ...response, choices: response.choices.map(option) };
    case 'ordering':
      return { ...response, order: response.order.map(option) };
    case 'matching':
      return {
        ...response,
        pairs: Object.fromEntries(Object.entries(response.pairs).map(([from, to]) => [option(from), target(to)])),
      };
  }
}

/** The response that would be entirely right, in the item's ids. For practice only. */
export function rightResponseTo(item: Item): Response {
  switch (item.kind) {
    case 'single-choice':
      return { kind: item.kind, choice: item.key };
    case 'multiple-choice':
      return { kind: item.kind, choices: item.key };
    case 'ordering':
      return { kind: item.kind, order: item.key };
    case 'matching':
      return { kind: item.kind, pairs: item.key };
  }
}
