import { InvalidScore, RepeatedItem, UnknownItem } from '../errors.js';
import type { CompiledBank } from '../models/compiled-bank.js';
import type { ScoredResponse } from './posterior.js';
import { reserve, type Workspace } from './workspace.js';

/**
 * Checks the responses and lays them out by item index, so that sums run in one order whatever the order of answers:
 * the result is the same to the last bit.
 * @throws {UnknownItem | InvalidScore | RepeatedItem}
 */
export function layOutResponses(bank: CompiledBank, responses: readonly ScoredResponse[], workspace: Workspace): void {
  reserve(workspace, responses.length);
  const { items, scores } = workspace;
  for (let n = 0; n < responses.length; n += 1) {
    const { item, score } = responses[n]!;
    if (!Number.isInteger(item) || item < 0 || item >= bank.size) {
      throw new UnknownItem(`no item at index ${item} of the bank`, { index: item });
    }
    if (!Number.isInteger(score) || score < 0 || score > bank.highestScoreOf[item]!) {
      throw new InvalidScore(`score ${score} of item ${bank.items[item]!.id}`, { item: bank.items[item]!.id, score });
    }
    let place = n;
    while (place > 0 && items[place - 1]! > item) {
      items[place] = items[place - 1]!;
      scores[place] = scores[place - 1]!;
      place -= 1;
    }
    if (place > 0 && items[place - 1] === item) {
      throw new RepeatedItem(`item ${bank.items[item]!.id} was answered twice`, { item: bank.items[item]!.id });
    }
    items[place] = item;
    scores[place] = score;
  }
}
