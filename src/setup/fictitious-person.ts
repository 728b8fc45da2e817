import { rightResponseTo, toPlaces, type BankItem, type Response, type ShownOrder } from '../item-bank/index.js';
import { shuffled, uniformsOf } from '../kernel/seeded-randomness.js';

/** Somebody who does not exist, and answers the same way every time. */
export interface FictitiousPerson {
  readonly seed: string;
  /** In logits; what a domain not named here is worth. */
  readonly ability: number;
  readonly abilityByDomain: Readonly<Record<string, number>>;
}

/** Knows the easier questions more often than the harder ones; answers the others at random. Places are those on the screen. */
export function answerOf(person: FictitiousPerson, item: BankItem, shown: ShownOrder): Response {
  const uniforms = uniformsOf(person.seed, item.id);
  const ability = person.abilityByDomain[item.domain] ?? person.ability;
  const chanceToKnow = 1 / (1 + Math.exp(item.difficulty.b - ability));
  const response = uniforms.next().value < chanceToKnow ? rightResponseTo(item) : guessAt(item, uniforms);
  return toPlaces(response, shown);
}

function guessAt(item: BankItem, uniforms: Iterator<number, never>): Response {
  const options = shuffled(
    item.options.map(({ id }) => id),
    uniforms,
  );
  switch (item.kind) {
    case 'single-choice':
      return { kind: item.kind, choice: options[0] ?? item.key };
    case 'multiple-choice':
      return { kind: item.kind, choices: options.slice(0, item.key.length) };
    case 'ordering':
      return { kind: item.kind, order: options };
    case 'matching':
      return { kind: item.kind, pairs: guessPairs(options, item, uniforms) };
  }
}

function guessPairs(
  options: readonly string[],
  item: Extract<BankItem, { kind: 'matching' }>,
  uniforms: Iterator<number, never>,
): Record<string, string> {
  const targets = shuffled(
    item.targets.map(({ id }) => id),
    uniforms,
  );
  return Object.fromEntries(options.map((option, index) => [option, targets[index % targets.length] ?? option]));
}

const QUICKEST_MS = 9_000;
const SLOWEST_MS = 48_000;

export function elapsedMsOf(person: FictitiousPerson, position: number): number {
  const uniform = uniformsOf(person.seed, `time-${position}`).next().value;
  return Math.round(QUICKEST_MS + uniform * (SLOWEST_MS - QUICKEST_MS));
}
