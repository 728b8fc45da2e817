import { z } from 'zod';
import { idSchema, localisedSchema } from '../content/index.js';

/** Shown only when an earlier question was answered with one of these: an option’s id, or a number of a scale. */
const conditionSchema = z.strictObject({
  question: idSchema,
  isOneOf: z.array(z.union([idSchema, z.int()])).min(1),
});

const asked = {
  id: idSchema,
  text: localisedSchema,
  help: localisedSchema.optional(),
  shownIf: conditionSchema.optional(),
  /** Kept word for word from one version to the next: by these, waves of different versions are linked. */
  isAnchor: z.boolean().default(false),
};

const scored = {
  driver: idSchema.optional(),
  /** Agreeing is the unfavourable side: counted from the other end. */
  isReversed: z.boolean().default(false),
};

const optionSchema = z.strictObject({ id: idSchema, label: localisedSchema });

const options = z.array(optionSchema).min(2).max(20);

const likertSchema = z.strictObject({ type: z.literal('likert'), ...asked, ...scored, scale: idSchema });

const ratingSchema = z.strictObject({
  type: z.literal('rating'),
  ...asked,
  ...scored,
  /** What 0 and what 10 mean. */
  lowest: localisedSchema,
  highest: localisedSchema,
  /** Shares of 9 and 10 less shares of 0 to 6 are shown. */
  isNetPromoter: z.boolean().default(false),
});

const singleChoiceSchema = z.strictObject({
  type: z.literal('single-choice'),
  ...asked,
  options,
  /** A last option that is written by the respondent. */
  other: localisedSchema.optional(),
});

const multipleChoiceSchema = z.strictObject({
  type: z.literal('multiple-choice'),
  ...asked,
  options,
  most: z.int().min(1).optional(),
  other: localisedSchema.optional(),
});

const rankingSchema = z.strictObject({
  type: z.literal('ranking'),
  ...asked,
  options: options.max(10),
  /** How many are put in order; all of them by default. */
  places: z.int().min(1).optional(),
});

const matrixSchema = z.strictObject({
  type: z.literal('matrix'),
  ...asked,
  scale: idSchema,
  rows: z
    .array(z.strictObject({ id: idSchema, text: localisedSchema, ...scored }))
    .min(2)
    .max(12),
});

const freeTextSchema = z.strictObject({
  type: z.literal('free-text'),
  ...asked,
  longest: z.int().min(50).max(4_000).default(1_000),
});

export const questionSchema = z.discriminatedUnion('type', [
  likertSchema,
  ratingSchema,
  singleChoiceSchema,
  multipleChoiceSchema,
  rankingSchema,
  matrixSchema,
  freeTextSchema,
]);

export type Question = z.infer<typeof questionSchema>;
export type Condition = z.infer<typeof conditionSchema>;

export const pageSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  introduction: localisedSchema.optional(),
  shownIf: conditionSchema.optional(),
  questions: z.array(questionSchema).min(1).max(15),
});
