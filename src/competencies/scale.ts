import { z } from 'zod';
import { idSchema, localisedSchema, versionSchema, type Complaint, type ContentKind } from '../content/index.js';

const positive = z.number().positive();
const source = z.string().trim().min(1);

const scaleSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  model: idSchema,
  name: localisedSchema,
  provisional: z.boolean(),
  source,
  prior: z.strictObject({ mean: z.number(), variance: positive, correlation: z.number().min(0).lt(1), source }),
  reporting: z.strictObject({ origin: z.number(), unit: positive, minimum: z.number(), maximum: z.number() }),
  itemDefaults: z.strictObject({
    dichotomousSlope: positive,
    partialCreditSlope: positive,
    slopeSd: z.number().min(0),
    stepSpread: positive,
    guessing: z.literal('one-over-options'),
    sharedDifficultySd: z.number().min(0),
    source,
  }),
  cuts: z
    .array(
      z.strictObject({
        below: z.int(),
        above: z.int(),
        at: z.number(),
        error: z.number().min(0),
        method: localisedSchema,
      }),
    )
    .length(4),
});

/** A named scale: only scores of the same scale may be compared. */
export type Scale = z.infer<typeof scaleSchema>;

export const scaleKind: ContentKind<Scale> = {
  name: 'scale',
  folder: 'scales',
  schema: scaleSchema,
  documentsOf: (scale) => [{ id: scale.id, body: scale, at: [] }],
  complaintsAbout: (body, lookup) => complaintsAbout(body as Scale, lookup),
};

const complaintsAbout: (scale: Scale, lookup: (kind: string, id: string) => unknown) => Complaint[] = (
  scale,
  lookup,
) => {
  const complaints: Complaint[] = [];
  if (!lookup('model', scale.model)) {
    const reason = { fr: `référentiel inconnu : ${scale.model}`, en: `unknown model: ${scale.model}` };
    complaints.push({ at: ['model'], reason });
  }
  scale.cuts.forEach((cut, index) => {
    const before = scale.cuts[index - 1];
    const isInOrder = cut.below === index + 1 && cut.above === index + 2 && (!before || before.at < cut.at);
    if (isInOrder) return;
    const reason = { fr: 'seuils attendus dans l’ordre, de 1|2 à 4|5', en: 'cuts expected in order, from 1|2 to 4|5' };
    complaints.push({ at: ['cuts', index], reason });
  });
  return complaints;
};

/** From logits to the reported score. */
export const toScore = (scale: Scale, logits: number): number => scale.reporting.origin + scale.reporting.unit * logits;

/** A width in logits as a width in reported points. */
export const toPoints = (scale: Scale, logits: number): number => scale.reporting.unit * logits;
