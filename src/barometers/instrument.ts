import { z } from 'zod';
import { idSchema, localisedSchema, versionSchema } from '../content/index.js';
import { pageSchema } from './question.js';

/** Five or seven points, from the least to the most; the middle one is neutral. */
const answerScaleSchema = z.strictObject({
  id: idSchema,
  labels: z.array(localisedSchema).refine((labels) => labels.length === 5 || labels.length === 7, {
    error: 'five or seven labels',
  }),
});

/** A scored dimension: the mean of its questions, each from 0 (least favourable) to 100. */
const driverSchema = z.strictObject({
  id: idSchema,
  name: localisedSchema,
  description: localisedSchema,
  /** The pillar or domain of the competency model that what is said here stands beside. */
  standsBeside: idSchema.optional(),
  /** What may be done where it is low, the first thing first. */
  advice: z.array(localisedSchema).default([]),
});

/** People sorted by where they stand on two drivers. */
const typologySchema = z.strictObject({
  id: idSchema,
  name: localisedSchema,
  description: localisedSchema,
  across: z.strictObject({ driver: idSchema, highFrom: z.number().gt(0).lt(100) }),
  up: z.strictObject({ driver: idSchema, highFrom: z.number().gt(0).lt(100) }),
  types: z
    .array(
      z.strictObject({
        id: idSchema,
        name: localisedSchema,
        description: localisedSchema,
        isHighAcross: z.boolean(),
        isHighUp: z.boolean(),
      }),
    )
    .length(4),
});

/** Each person is asked few of the questions, drawn so that every one is asked as often. */
const samplingSchema = z.strictObject({ questionsPerPerson: z.int().min(1), wavesToCover: z.int().min(1) });

export const instrumentSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  model: idSchema,
  name: localisedSchema,
  /** One sentence for whoever chooses it. */
  description: localisedSchema,
  /** What the respondent reads first. */
  welcome: localisedSchema,
  thanks: localisedSchema,
  minutes: z.int().min(1).max(30),
  sampling: samplingSchema.optional(),
  scales: z.array(answerScaleSchema).default([]),
  drivers: z.array(driverSchema).default([]),
  typologies: z.array(typologySchema).default([]),
  pages: z.array(pageSchema).min(1).max(20),
});

/** A survey: what is asked, page by page, and what is counted from it. */
export type Instrument = z.infer<typeof instrumentSchema>;
