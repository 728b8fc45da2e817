import { z } from 'zod';
import { idSchema, localisedSchema, versionSchema, type Complaint, type ContentKind } from '../content/index.js';

const LEVELS = [1, 2, 3, 4, 5] as const;

const level = z.literal(LEVELS);

const modelSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  name: localisedSchema,
  description: localisedSchema,
  levels: z.array(z.strictObject({ level, name: localisedSchema, description: localisedSchema })).length(LEVELS.length),
  pillars: z.array(z.strictObject({ id: idSchema, name: localisedSchema, description: localisedSchema })).min(1),
  domains: z
    .array(
      z.strictObject({
        id: idSchema,
        pillar: idSchema,
        name: localisedSchema,
        shortName: localisedSchema,
        description: localisedSchema,
        levels: z
          .array(z.strictObject({ level, description: localisedSchema, next: localisedSchema }))
          .length(LEVELS.length),
      }),
    )
    .min(1)
    .max(40),
});

/** A versioned tree of what is measured: pillars, their domains, and what a person does at each level. */
export type CompetencyModel = z.infer<typeof modelSchema>;

export const modelKind: ContentKind<CompetencyModel> = {
  name: 'model',
  folder: 'models',
  schema: modelSchema,
  documentsOf: (model) => [{ id: model.id, body: model, at: [] }],
  complaintsAbout: (body) => complaintsAbout(body as CompetencyModel),
};

function complaintsAbout(model: CompetencyModel): Complaint[] {
  const complaints: Complaint[] = [];
  const pillars = new Set(model.pillars.map((pillar) => pillar.id));
  model.domains.forEach((domain, index) => {
    if (pillars.has(domain.pillar)) return;
    const reason = { fr: `pilier inconnu : ${domain.pillar}`, en: `unknown pillar: ${domain.pillar}` };
    complaints.push({ at: ['domains', index, 'pillar'], reason });
  });
  const scales: [readonly { level: number }[], (string | number)[]][] = [
    [model.levels, ['levels']],
    ...model.domains.map((domain, index): [readonly { level: number }[], (string | number)[]] => [
      domain.levels,
      ['domains', index, 'levels'],
    ]),
  ];
  for (const [levels, at] of scales) {
    if (levels.every((one, index) => one.level === LEVELS[index])) continue;
    complaints.push({
      at,
      reason: { fr: 'niveaux attendus : 1 à 5, dans l’ordre', en: 'levels expected: 1 to 5, in order' },
    });
  }
  const domains = model.domains.map((domain) => domain.id);
  if (new Set(domains).size < domains.length) {
    complaints.push({ at: ['domains'], reason: { fr: 'domaine en double', en: 'duplicate domain' } });
  }
  return complaints;
}
