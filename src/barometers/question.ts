import { z } from 'zod';
import { idSchema } from '../content/index.js';
import type { Demands } from './demands.js';

/** Shown only when an earlier question was answered with one of these: an option’s id, or a number of a scale. */
const conditionSchemaWith = ({ fewest }: Demands) =>
  z.strictObject({
    question: idSchema,
    isOneOf: z
      .array(z.union([idSchema, z.int()]))
      .min(fewest(1))
      .max(20),
  });

const askedWith = (demands: Demands) => ({
  id: idSchema,
  text: demands.text,
  help: demands.text.optional(),
  shownIf: conditionSchemaWith(demands).optional(),
  /** Kept word for word from one version to the next: by these, waves of different versions are linked. */
  isAnchor: z.boolean().default(false),
});

const scored = {
  driver: idSchema.optional(),
  /** Agreeing is the unfavourable side: counted from the other end. */
  isReversed: z.boolean().default(false),
};

const optionsWith = ({ text, fewest }: Demands) =>
  z
    .array(z.strictObject({ id: idSchema, label: text }))
    .min(fewest(2))
    .max(20);

const choiceSchemasWith = (demands: Demands) => {
  const asked = askedWith(demands);
  const options = optionsWith(demands);
  /** A last option that is written by the respondent. */
  const other = demands.text.optional();
  return [
    z.strictObject({ type: z.literal('single-choice'), ...asked, options, other }),
    z.strictObject({
      type: z.literal('multiple-choice'),
      ...asked,
      options,
      most: z.int().min(1).optional(),
      other,
    }),
    z.strictObject({
      type: z.literal('ranking'),
      ...asked,
      options: options.max(10),
      /** How many are put in order; all of them by default. */
      places: z.int().min(1).optional(),
    }),
  ] as const;
};

const pointSchemasWith = (demands: Demands) => {
  const { text, fewest } = demands;
  const asked = askedWith(demands);
  return [
    z.strictObject({ type: z.literal('likert'), ...asked, ...scored, scale: idSchema }),
    z.strictObject({
      type: z.literal('rating'),
      ...asked,
      ...scored,
      /** What 0 and what 10 mean. */
      lowest: text,
      highest: text,
      /** Shares of 9 and 10 less shares of 0 to 6 are shown. */
      isNetPromoter: z.boolean().default(false),
    }),
    z.strictObject({
      type: z.literal('matrix'),
      ...asked,
      scale: idSchema,
      rows: z
        .array(z.strictObject({ id: idSchema, text, ...scored }))
        .min(fewest(2))
        .max(12),
    }),
  ] as const;
};

const freeTextSchemaWith = (demands: Demands) =>
  z.strictObject({
    type: z.literal('free-text'),
    ...askedWith(demands),
    longest: z.int().min(50).max(4_000).default(1_000),
  });

const questionSchemaWith = (demands: Demands) =>
  z.discriminatedUnion('type', [
    ...pointSchemasWith(demands),
    ...choiceSchemasWith(demands),
    freeTextSchemaWith(demands),
  ]);

export type Question = z.infer<ReturnType<typeof questionSchemaWith>>;
export type Condition = z.infer<ReturnType<typeof conditionSchemaWith>>;

export const pageSchemaWith = (demands: Demands) =>
  z.strictObject({
    id: idSchema,
    title: demands.text,
    introduction: demands.text.optional(),
    shownIf: conditionSchemaWith(demands).optional(),
    questions: z.array(questionSchemaWith(demands)).min(demands.fewest(1)).max(15),
  });
