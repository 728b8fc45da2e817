import { z } from 'zod';
import { idSchema, versionSchema } from '../content/index.js';
import { UNFINISHED, WHOLE, type Demands } from './demands.js';
import { pageSchemaWith } from './question.js';

/** Five or seven points, from the least to the most; the middle one is neutral. */
const answerScaleSchemaWith = ({ text, fewest }: Demands) =>
  z.strictObject({
    id: idSchema,
    labels: z
      .array(text)
      .min(fewest(5))
      .max(7)
      .refine(({ length }) => length === 5 || length === 7 || fewest(5) === 0, { error: 'five or seven labels' }),
  });

/** A scored dimension: the mean of its questions, each from 0 (least favourable) to 100. */
const driverSchemaWith = ({ text }: Demands) =>
  z.strictObject({
    id: idSchema,
    name: text,
    description: text,
    /** The pillar or domain of the competency model that what is said here stands beside. */
    standsBeside: idSchema.optional(),
    /** What may be done where it is low, the first thing first. */
    advice: z.array(text).max(20).default([]),
  });

/** What a network tool counts of each member over four weeks to a month. */
export const ACTIVITY_FIGURES = ['days', 'contributions', 'conversations', 'relations'] as const;
export type ActivityFigure = (typeof ACTIVITY_FIGURES)[number];

const measuredAxisSchema = z.strictObject({ figure: z.enum(ACTIVITY_FIGURES), highFrom: z.int().min(1).max(10_000) });

/** The same types, from what the tool counted instead of what people say. */
const measuredTypesSchemaWith = ({ text }: Demands) =>
  z.strictObject({
    /** Where the borders are, for whoever reads the square. */
    description: text,
    across: measuredAxisSchema,
    up: measuredAxisSchema,
    /** Those who did not come a single day are sorted nowhere. */
    isOfThoseWhoCame: z.boolean().default(false),
  });

/** What is counted of the spaces of a network from their dates. */
const measuredSpacesSchemaWith = ({ text }: Demands) =>
  z.strictObject({
    description: text,
    /** A space has lasted when somebody wrote there so many days after it was opened. */
    lastsFromDays: z.int().min(30).max(1_825),
    /** It is alive when somebody wrote there in so many days. */
    livesWithinDays: z.int().min(1).max(365),
  });

/** People sorted by where they stand on two drivers. */
const typologySchemaWith = (demands: Demands) => {
  const { text } = demands;
  return z.strictObject({
    id: idSchema,
    name: text,
    description: text,
    across: z.strictObject({ driver: idSchema, highFrom: z.number().gt(0).lt(100) }),
    up: z.strictObject({ driver: idSchema, highFrom: z.number().gt(0).lt(100) }),
    types: z
      .array(
        z.strictObject({
          id: idSchema,
          name: text,
          description: text,
          isHighAcross: z.boolean(),
          isHighUp: z.boolean(),
        }),
      )
      .length(4),
    measured: measuredTypesSchemaWith(demands).optional(),
  });
};

/** Each person is asked few of the questions, drawn so that every one is asked as often. */
const samplingSchema = z.strictObject({ questionsPerPerson: z.int().min(1), wavesToCover: z.int().min(1) });

const instrumentSchemaWith = (demands: Demands) => {
  const { text, fewest } = demands;
  return z.strictObject({
    id: idSchema,
    version: versionSchema,
    model: idSchema,
    name: text,
    /** One sentence for whoever chooses it. */
    description: text,
    /** What the respondent reads first. */
    welcome: text,
    thanks: text,
    minutes: z.int().min(1).max(30),
    sampling: samplingSchema.optional(),
    scales: z.array(answerScaleSchemaWith(demands)).max(20).default([]),
    drivers: z.array(driverSchemaWith(demands)).max(30).default([]),
    typologies: z.array(typologySchemaWith(demands)).max(5).default([]),
    measuredSpaces: measuredSpacesSchemaWith(demands).optional(),
    pages: z.array(pageSchemaWith(demands)).min(fewest(1)).max(20),
  });
};

export const instrumentSchema = instrumentSchemaWith(WHOLE);

/** What somebody is still writing: the same shape, with texts and lists that may be empty. */
export const unfinishedSchema = instrumentSchemaWith(UNFINISHED);

/** A survey: what is asked, page by page, and what is counted from it. */
export type Instrument = z.infer<typeof instrumentSchema>;
