import { z } from 'zod';
import type { Answers } from './answers.js';

/** More than the longest survey asks. */
const MOST_ANSWERS = 400;
const MOST_CHOSEN = 40;
const LONGEST_ID = 80;
/** A free answer at its longest, and what people write beside an option. */
const LONGEST_TEXT = 10_000;

const id = z.string().min(1).max(LONGEST_ID);

const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('declined') }),
  z.strictObject({ kind: z.literal('point'), point: z.int() }),
  z.strictObject({
    kind: z.literal('options'),
    options: z.array(id).max(MOST_CHOSEN),
    other: z.string().max(LONGEST_TEXT).optional(),
  }),
  z.strictObject({ kind: z.literal('rows'), points: z.record(id, z.int()) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(LONGEST_TEXT) }),
]);

const answers = z
  .record(id, answer)
  .refine((all) => Object.keys(all).length <= MOST_ANSWERS && Object.values(all).every(hasFewRows));

const hasFewRows = (one: z.infer<typeof answer>): boolean =>
  one.kind !== 'rows' || Object.keys(one.points).length <= MOST_ANSWERS;

/** Answers as they came from outside; null when they have no such shape. */
export function readAnswers(sent: unknown): Answers | null {
  const read = answers.safeParse(sent);
  return read.success ? (read.data as Answers) : null;
}
