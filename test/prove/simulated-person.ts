import type { QuestionDto } from '../../src/assessments/http/sitting.dto.js';
import {
  highestScoreOf,
  scoreResponse,
  toPlaces,
  type BankItem,
  type Item,
  type Response,
} from '../../src/item-bank/index.js';

/** Finds, as the author of the bank can, which item a question shows and what to answer for a wanted score. */
export class SimulatedPerson {
  private readonly byStem: ReadonlyMap<string, BankItem>;

  constructor(items: Iterable<BankItem>) {
    this.byStem = new Map([...items].map((item) => [item.stem.fr, item]));
  }

  itemOf(question: QuestionDto): BankItem {
    const item = this.byStem.get(question.stem.fr);
    if (!item) throw new Error(`no item asks: ${question.stem.fr}`);
    return item;
  }

  /** A response, in the ids of this screen, that the service must score so. */
  responseOf(question: QuestionDto, item: BankItem, score: number): Response {
    const response = possibleResponses(item).find((candidate) => scoreResponse(item, candidate) === score);
    if (!response) throw new Error(`${item.id}: no response scores ${score} of ${highestScoreOf(item)}`);
    return toPlaces(response, {
      options: idsAsShown(item.options, question.options),
      targets: item.kind === 'matching' ? idsAsShown(item.targets, question.targets ?? []) : [],
    });
  }
}

const idsAsShown = (
  own: readonly { readonly id: string; readonly fr: string }[],
  shown: readonly { readonly text: { readonly fr: string } }[],
): string[] => shown.map(({ text }) => own.find(({ fr }) => fr === text.fr)?.id ?? '');

/** Enough variety to reach every score of an item. */
function possibleResponses(item: Item): Response[] {
  const ids = item.options.map(({ id }) => id);
  switch (item.kind) {
    case 'single-choice':
      return ids.map((choice) => ({ kind: 'single-choice', choice }));
    case 'multiple-choice': {
      const [first = '', second = ''] = ids;
      const flipped = (key: readonly string[], id: string): string[] =>
        key.includes(id) ? key.filter((one) => one !== id) : [...key, id];
      const oneWrong = flipped(item.key, first);
      const exchanged =
        item.choose === undefined
          ? []
          : [
              ids
                .filter((id) => !item.key.includes(id))
                .concat(item.key)
                .slice(0, item.choose),
            ];
      return [
        item.key,
        oneWrong,
        flipped(oneWrong, second),
        flipped(item.key, second),
        ...ids.map((id) => [id]),
        ...exchanged,
      ]
        .filter((choices) => choices.length > 0 && choices.length === (item.choose ?? choices.length))
        .map((choices) => ({ kind: 'multiple-choice', choices }));
    }
    case 'ordering': {
      const [first = '', second = '', ...rest] = item.key;
      const orders = [item.key, [second, first, ...rest], [...item.key].reverse()];
      return orders.map((order) => ({ kind: 'ordering', order }));
    }
    case 'matching': {
      const all = [...ids.map((_id, kept) => pairsRightUpTo(item.key, kept)), item.key];
      return all.map((pairs) => ({ kind: 'matching', pairs }));
    }
  }
}

/** The first pairs as the key has them; the others moved on by one, so that none of them is right. */
function pairsRightUpTo(key: Readonly<Record<string, string>>, kept: number): Record<string, string> {
  const options = Object.keys(key);
  const moved = options.slice(kept);
  return Object.fromEntries(
    options.map((option, index) => {
      const from = index < kept ? option : moved[(index - kept + 1) % moved.length];
      return [option, key[from ?? option] ?? ''];
    }),
  );
}
