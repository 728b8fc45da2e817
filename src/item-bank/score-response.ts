import type { Item, ItemOf } from './item.js';
import { MalformedResponse, type ResponseFault } from './problems.js';
import type { Response } from './response.js';

/** The highest score: 2 where part of an answer may be right, else 1. */
export const highestScoreOf = (item: Item): number => ('scoring' in item && item.scoring === 'partial' ? 2 : 1);

/**
 * Right = the highest score, nearly right = 1 where part may be right, skipped or wrong = 0.
 * @throws {MalformedResponse} the response does not fit the item; nothing can be said of its score
 */
export function scoreResponse(item: Item, response: Response): number {
  if (response.kind === 'skip') return 0;
  const faults = faultsOf(item, response);
  if (faults.length > 0) throw new MalformedResponse(faults);
  switch (item.kind) {
    case 'single-choice':
      return response.kind === 'single-choice' && response.choice === item.key ? 1 : 0;
    case 'multiple-choice':
      return response.kind === 'multiple-choice' ? scoreChoices(item, response.choices) : 0;
    case 'ordering':
      return response.kind === 'ordering' ? scoreOrder(item.key, response.order) : 0;
    case 'matching':
      return response.kind === 'matching' ? scorePairs(item.key, response.pairs) : 0;
  }
}

/** One wrong decision (an option too many or too few) is nearly right. */
function scoreChoices(item: ItemOf<'multiple-choice'>, choices: readonly string[]): number {
  const wrongDecisions = item.options.filter(({ id }) => choices.includes(id) !== item.key.includes(id)).length;
  if (wrongDecisions === 0) return highestScoreOf(item);
  return item.scoring === 'partial' && wrongDecisions === 1 ? 1 : 0;
}

/** One exchange of neighbours is nearly right. */
function scoreOrder(key: readonly string[], order: readonly string[]): number {
  const misplaced = key.flatMap((id, index) => (order[index] === id ? [] : [index]));
  if (misplaced.length === 0) return 2;
  const [first = 0, second = 0] = misplaced;
  const isOneExchange = misplaced.length === 2 && second === first + 1;
  return isOneExchange ? 1 : 0;
}

/** Half of the pairs is nearly right. */
function scorePairs(key: Readonly<Record<string, string>>, pairs: Readonly<Record<string, string>>): number {
  const wanted = Object.entries(key);
  const right = wanted.filter(([option, target]) => pairs[option] === target).length;
  if (right === wanted.length) return 2;
  return right * 2 >= wanted.length ? 1 : 0;
}

const isPermutationOf = (values: readonly string[], expected: readonly string[]): boolean =>
  values.length === expected.length &&
  new Set(values).size === values.length &&
  values.every((value) => expected.includes(value));

function faultsOf(item: Item, response: Exclude<Response, { kind: 'skip' }>): ResponseFault[] {
  if (response.kind !== item.kind) return [{ field: 'response.kind', fault: 'other-kind' }];
  const ids = item.options.map((option) => option.id);
  switch (response.kind) {
    case 'single-choice':
      return ids.includes(response.choice) ? [] : [{ field: 'response.choice', fault: 'unknown-option' }];
    case 'multiple-choice':
      return faultsOfChoices(response.choices, ids, item.kind === 'multiple-choice' ? item.choose : undefined);
    case 'ordering':
      return isPermutationOf(response.order, ids) ? [] : [{ field: 'response.order', fault: 'not-every-option-once' }];
    case 'matching':
      return item.kind === 'matching' ? faultsOfPairs(item, response.pairs, ids) : [];
  }
}

function faultsOfChoices(choices: readonly string[], ids: readonly string[], wanted = choices.length): ResponseFault[] {
  const field = 'response.choices';
  if (choices.length === 0) return [{ field, fault: 'empty' }];
  if (new Set(choices).size < choices.length) return [{ field, fault: 'repeated-option' }];
  if (!choices.every((choice) => ids.includes(choice))) return [{ field, fault: 'unknown-option' }];
  return choices.length === wanted ? [] : [{ field, fault: 'other-count' }];
}

function faultsOfPairs(
  item: ItemOf<'matching'>,
  pairs: Readonly<Record<string, string>>,
  ids: readonly string[],
): ResponseFault[] {
  const field = 'response.pairs';
  if (!isPermutationOf(Object.keys(pairs), ids)) return [{ field, fault: 'not-every-option-once' }];
  const targets = Object.values(pairs);
  const known = item.targets.map((target) => target.id);
  if (!targets.every((target) => known.includes(target))) return [{ field, fault: 'unknown-option' }];
  const isRepeated = !item.reuse && new Set(targets).size < targets.length;
  return isRepeated ? [{ field, fault: 'repeated-option' }] : [];
}
