import { z } from 'zod';
import { idSchema, localisedSchema, type ContentKind } from '../content/index.js';
import { LOCALES } from '../kernel/localised.js';

const contact = z.strictObject({ name: z.string().min(1), email: z.email() });

const demonstrationSchema = z.strictObject({
  organisation: z.strictObject({ name: z.string().min(1), locale: z.enum(LOCALES), contact }),
  job: z.strictObject({ name: localisedSchema }),
  campaign: z.strictObject({ purpose: z.literal('hiring'), blueprint: idSchema, title: localisedSchema }),
  /** In this order: one who has not begun, one who stopped midway, one who has finished. */
  candidates: z.array(z.strictObject({ name: z.string().min(1), locale: z.enum(LOCALES) })).length(3),
});

/** A fictitious organisation, to try the product with. */
export type Demonstration = z.infer<typeof demonstrationSchema>;

/** Checked like all content, and never part of a release. */
export const demonstrationKind: ContentKind<Demonstration> = {
  name: 'demonstration',
  folder: 'demo',
  schema: demonstrationSchema,
  documentsOf: (demonstration) => [{ id: 'demonstration', body: demonstration, at: [] }],
  complaintsAbout: (body, lookup) => {
    const { blueprint } = (body as Demonstration).campaign;
    if (lookup('blueprint', blueprint)) return [];
    const reason = { fr: `plan de test introuvable : ${blueprint}`, en: `blueprint not found: ${blueprint}` };
    return [{ at: ['campaign', 'blueprint'], reason }];
  },
};
