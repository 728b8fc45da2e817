import type { Condition } from '../question.js';

/** A question that was read, and what its answers are called here, by what the file calls them. */
export interface ReadQuestion {
  readonly id: string;
  readonly answers: ReadonlyMap<string, string | number>;
}

type Value = string | number;

interface Clause {
  readonly name: string;
  readonly operator: string;
  readonly values: readonly Value[];
}

const LONGEST_EXPRESSION = 2_000;
const TOKEN =
  /\s*(?:\{([^{}]+)\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(<=|>=|<>|!=|==|=|<|>|\|\||&&|[[\](),])|([a-z]+))/iy;

type Token =
  | { readonly kind: 'name' | 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'sign'; readonly text: string };

function tokensOf(expression: string): Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const whole = expression.trimEnd();
  while (TOKEN.lastIndex < whole.length) {
    const found = TOKEN.exec(whole);
    if (!found) return null;
    const [, name, single, double, number, sign, word] = found;
    if (name !== undefined) tokens.push({ kind: 'name', text: name.trim() });
    else if (number !== undefined) tokens.push({ kind: 'number', number: Number(number) });
    else if (sign !== undefined || word !== undefined)
      tokens.push({ kind: 'sign', text: (sign ?? word ?? '').toLowerCase() });
    else tokens.push({ kind: 'text', text: single ?? double ?? '' });
  }
  return tokens;
}

/** `{name} operator value`, several of them joined by `or`; anything else is not ours to follow: null. */
function clausesOf(expression: string): Clause[] | null {
  const tokens = expression.length > LONGEST_EXPRESSION ? null : tokensOf(expression);
  if (!tokens) return null;
  const clauses: Clause[] = [];
  for (let at = 0; ; at += 1) {
    const read = clauseFrom(tokens, at);
    if (!read) return null;
    clauses.push(read.clause);
    at = read.after;
    if (at === tokens.length) return clauses;
    if (!isOr(tokens[at])) return null;
  }
}

const isOr = (token: Token | undefined): boolean => token?.kind === 'sign' && ['or', '||'].includes(token.text);

function clauseFrom(tokens: readonly Token[], at: number): { clause: Clause; after: number } | null {
  const name = tokens[at];
  const operator = tokens[at + 1];
  const read = valuesFrom(tokens, at + 2);
  if (name?.kind !== 'name' || operator?.kind !== 'sign' || !read) return null;
  return { clause: { name: name.text, operator: operator.text, values: read.values }, after: read.after };
}

function valuesFrom(tokens: readonly Token[], from: number): { values: Value[]; after: number } | null {
  const first = tokens[from];
  const valueOf = (token: Token | undefined): Value | null => {
    if (token?.kind === 'number') return token.number;
    if (token?.kind === 'text') return token.text;
    return token?.kind === 'sign' && /^(true|false)$/.test(token.text) ? token.text : null;
  };
  if (first?.kind !== 'sign' || first.text !== '[') {
    const value = valueOf(first);
    return value === null ? null : { values: [value], after: from + 1 };
  }
  const values: Value[] = [];
  for (let at = from + 1; at < tokens.length; at += 2) {
    const value = valueOf(tokens[at]);
    const next = tokens[at + 1];
    if (value === null || next?.kind !== 'sign') return null;
    values.push(value);
    if (next.text === ']') return { values, after: at + 2 };
    if (next.text !== ',') return null;
  }
  return null;
}

const SAME = new Set(['=', '==', 'equal', 'anyof', 'contains', 'contain']);
const COMPARES: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '>': (one, other) => one > other,
  greater: (one, other) => one > other,
  '>=': (one, other) => one >= other,
  greaterorequal: (one, other) => one >= other,
  '<': (one, other) => one < other,
  less: (one, other) => one < other,
  '<=': (one, other) => one <= other,
  lessorequal: (one, other) => one <= other,
};

/**
 * What SurveyJS’s `visibleIf` says, where it is about the answers to one question that came before.
 * @returns null: it says something that conditions here do not
 */
export function conditionOf(expression: string, before: ReadonlyMap<string, ReadQuestion>): Condition | null {
  const clauses = clausesOf(expression);
  const [first] = clauses ?? [];
  const question = first && before.get(first.name);
  if (!clauses || !question || clauses.some(({ name }) => name !== first.name)) return null;
  const answers: (string | number)[] = [];
  for (const clause of clauses) {
    const met = answersThatMeet(clause, question);
    if (!met) return null;
    answers.push(...met);
  }
  return answers.length === 0 || answers.length > 20 ? null : { question: question.id, isOneOf: [...new Set(answers)] };
}

function answersThatMeet({ operator, values }: Clause, { answers }: ReadQuestion): Value[] | null {
  if (SAME.has(operator)) {
    const met = values.map((value) => answers.get(String(value)));
    return met.some((answer) => answer === undefined) ? null : (met as Value[]);
  }
  const compares = COMPARES[operator];
  const [bound] = values;
  if (!compares || typeof bound !== 'number' || values.length !== 1) return null;
  return [...answers].filter(([value]) => compares(Number(value), bound)).map(([, answer]) => answer);
}
