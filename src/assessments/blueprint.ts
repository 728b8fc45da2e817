import { z } from 'zod';
import { idSchema, localisedSchema, versionSchema, type Complaint, type ContentKind, type Lookup } from '../content/index.js';
import type { CompetencyModel } from '../competencies/index.js';
import { PURPOSES } from './campaign.js';

const count = z.int().min(1);
const positive = z.number().positive();

const blueprintSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  purpose: z.enum(PURPOSES),
  model: idSchema,
  scale: idSchema,
  bank: idSchema,
  notice: idSchema,
  practice: z.array(idSchema).min(1),
  name: localisedSchema,
  domains: z.array(z.strictObject({ id: idSchema, share: z.number().min(0).max(1) })).min(1),
  /** How many items a domain may be ahead of its share. */
  shareTolerance: z.number().min(1),
  minimumItemsPerDomain: count,
  length: z.strictObject({ minimum: count, maximum: count }),
  timeLimitMinutes: positive.nullable(),
  precision: z.strictObject({
    overallError: positive,
    domainError: positive,
    cutProbability: z.number().gt(0.5).lt(1),
    /** `of`: `overall`, a pillar or a domain; `at`: logits. */
    cutsThatMatter: z.array(z.strictObject({ of: idSchema, at: z.number() })),
  }),
  /** Each answer is explained at once: for a test that serves nobody but the person, from questions kept for that. */
  explainsAnswers: z.boolean().default(false),
  exposure: z.strictObject({ cap: positive.max(1), warmUpSittings: z.int().min(0), amongBest: count }),
});

/** What a test covers and when it may end. */
export type Blueprint = z.infer<typeof blueprintSchema>;

export const blueprintKind: ContentKind<Blueprint> = {
  name: 'blueprint',
  folder: 'blueprints',
  schema: blueprintSchema,
  documentsOf: (blueprint) => [{ id: blueprint.id, body: blueprint, at: [] }],
  complaintsAbout: (body, lookup) => complaintsAbout(body as Blueprint, lookup),
};

function complaintsAbout(blueprint: Blueprint, lookup: Lookup): Complaint[] {
  const complaints: Complaint[] = [];
  const complain = (at: (string | number)[], fr: string, en: string) => complaints.push({ at, reason: { fr, en } });
  for (const [kind, id] of [
    ['model', blueprint.model],
    ['scale', blueprint.scale],
    ['notice', blueprint.notice],
    ...blueprint.practice.map((practice) => ['practice', practice]),
  ] as [string, string][]) {
    if (!lookup(kind, id)) complain([kind], `introuvable : ${id}`, `not found: ${id}`);
  }
  const total = blueprint.domains.reduce((sum, domain) => sum + domain.share, 0);
  if (Math.abs(total - 1) > 1e-6) complain(['domains'], 'la somme des parts doit être 1', 'shares must sum to 1');
  if (blueprint.length.maximum < Math.max(blueprint.length.minimum, fewestItems(blueprint))) {
    complain(['length'], 'longueur maximale trop petite', 'maximum length too small');
  }
  const model = lookup('model', blueprint.model) as CompetencyModel | undefined;
  if (!model) return complaints;
  const domains = model.domains.map(({ id }) => id);
  blueprint.domains.forEach(({ id }, index) => {
    if (!domains.includes(id)) complain(['domains', index], `domaine inconnu : ${id}`, `unknown domain: ${id}`);
  });
  const measures = ['overall', ...model.pillars.map(({ id }) => id), ...domains];
  blueprint.precision.cutsThatMatter.forEach(({ of }, index) => {
    if (!measures.includes(of)) complain(['precision', 'cutsThatMatter', index], `inconnu : ${of}`, `unknown: ${of}`);
  });
  return complaints;
}

/** The shortest test that gives every domain its minimum. */
export const fewestItems = (blueprint: Blueprint): number =>
  Math.max(
    blueprint.length.minimum,
    blueprint.domains.filter(({ share }) => share > 0).length * blueprint.minimumItemsPerDomain,
  );
