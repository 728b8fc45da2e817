import { z } from 'zod';
import type { CompetencyModel } from '../competencies/index.js';
import { idSchema, localisedSchema, versionSchema, type Complaint, type ContentKind } from '../content/index.js';

const LEVELS = [1, 2, 3, 4, 5] as const;

const profileSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  model: idSchema,
  title: localisedSchema,
  description: localisedSchema,
  domains: z
    .array(z.strictObject({ domain: idSchema, level: z.literal(LEVELS), reason: localisedSchema }))
    .min(1)
    .max(40),
});

/** A ready target profile to start a job from: the levels that such a job usually asks for, each with its reason. */
export type JobProfile = z.infer<typeof profileSchema>;

export const profileKind: ContentKind<JobProfile> = {
  name: 'profile',
  folder: 'profiles',
  schema: profileSchema,
  documentsOf: (profile) => [{ id: profile.id, body: profile, at: [] }],
  complaintsAbout: (body, lookup) => complaintsAbout(body as JobProfile, lookup),
};

function complaintsAbout(profile: JobProfile, lookup: (kind: string, id: string) => unknown): Complaint[] {
  const model = lookup('model', profile.model) as CompetencyModel | undefined;
  if (!model) {
    const reason = { fr: `référentiel inconnu : ${profile.model}`, en: `unknown model: ${profile.model}` };
    return [{ at: ['model'], reason }];
  }
  const known = new Set(model.domains.map(({ id }) => id));
  const complaints: Complaint[] = [];
  profile.domains.forEach(({ domain }, index) => {
    if (known.delete(domain)) return;
    const reason = {
      fr: `domaine inconnu ou en double : ${domain}`,
      en: `unknown or repeated domain: ${domain}`,
    };
    complaints.push({ at: ['domains', index, 'domain'], reason });
  });
  return complaints;
}
