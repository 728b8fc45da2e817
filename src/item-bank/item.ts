import { z } from 'zod';
import { idSchema, localisedSchema } from '../content/index.js';

const choice = z.strictObject({
  id: z.string().regex(/^[a-z]$/),
  fr: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

const common = {
  id: idSchema,
  use: z.enum(['secure', 'practice']),
  state: z.enum(['draft', 'pilot', 'live', 'retired']),
  level: z.int().min(1).max(5),
  difficulty: z.strictObject({
    b: z.number().min(-4).max(4),
    sd: z.number().positive().max(2),
    why: z.string().min(1),
  }),
  competence: z.string().nullable(),
  tanu: z.enum(['computing', 'internet', 'social-networks', 'technology', 'digital-economy']),
  stem: localisedSchema,
  material: localisedSchema.optional(),
  shuffle: z.boolean().default(true),
  /** Its material says something by its layout or its look: heard, it would be another question. */
  needsSight: z.boolean().optional(),
  rationale: localisedSchema,
  source: z.string().nullable(),
};

const options = (least: number, most: number) => z.array(choice).min(least).max(most);
const optionId = z.string();
const partial = z.literal('partial');

export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('single-choice'), options: options(3, 6), key: optionId }),
  z.strictObject({
    ...common,
    kind: z.literal('multiple-choice'),
    options: options(4, 6),
    key: z.array(optionId).min(2),
    scoring: z.enum(['partial', 'all-or-nothing']),
    choose: z.int().min(2).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('ordering'),
    options: options(3, 6),
    key: z.array(optionId),
    scoring: partial,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('matching'),
    options: options(3, 5),
    targets: options(3, 7),
    key: z.record(optionId, optionId),
    reuse: z.boolean().default(false),
    scoring: partial,
  }),
]);

export type Item = z.infer<typeof itemSchema>;
export type ItemKindName = Item['kind'];
export type ItemOf<Kind extends ItemKindName> = Extract<Item, { kind: Kind }>;

/** An item in its bank, measuring one domain. */
export type BankItem = Item & { readonly bank: string; readonly domain: string };
