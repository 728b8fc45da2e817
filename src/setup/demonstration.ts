import { z } from 'zod';
import { idSchema, localisedSchema, type Complaint, type ContentKind } from '../content/index.js';
import { IDEA_STATES } from '../ideas/index.js';
import { LOCALES } from '../kernel/localised.js';
import { ROLES } from '../organisations/index.js';

const contact = z.strictObject({ name: z.string().min(1), email: z.email() });
const staffNumber = z.string().min(1);
const code = z.string().min(1);

const candidate = z.strictObject({
  givenName: z.string().min(1),
  familyName: z.string().min(1),
  /** Absent: somebody who gets a printed sheet. */
  email: z.email().optional(),
  locale: z.enum(LOCALES),
});

const daysAgo = z.number().int().min(1);

const idea = z.strictObject({
  theme: z.string().min(1),
  /** Absent: unsigned. */
  staffNumber: staffNumber.optional(),
  daysAgo,
  title: z.string().min(1),
  body: z.string().min(1),
  supporters: z.number().int().min(0),
  precision: z.strictObject({ daysAgo, text: z.string().min(1) }).optional(),
  hidden: z.strictObject({ daysAgo, reason: z.string().min(1) }).optional(),
  answers: z.array(z.strictObject({ daysAgo, state: z.enum(IDEA_STATES), text: z.string().min(1).optional() })),
});

const survey = z.strictObject({
  instrument: idSchema,
  title: localisedSchema,
  threshold: z.int().min(5),
  openDays: z.int().min(1),
  /** The furthest back first: how many of those asked answered, and how much better (in points of a scale) each driver stood. */
  waves: z
    .array(
      z.strictObject({
        daysAgo,
        share: z.number().gt(0).lt(1),
        drivers: z.record(idSchema, z.number()),
      }),
    )
    .min(1),
  /** How much better or worse a unit stands than the others, in points. */
  units: z.record(z.string(), z.number()),
  comments: z.array(z.string().min(1)).min(1),
});

const demonstrationSchema = z.strictObject({
  organisation: z.strictObject({ name: z.string().min(1), locale: z.enum(LOCALES), contact }),
  jobs: z.array(z.strictObject({ code, profile: idSchema })).min(1),
  roles: z.array(z.strictObject({ staffNumber, role: z.enum(ROLES), unit: code.optional() })).min(1),
  hiring: z.strictObject({
    blueprint: idSchema,
    job: code,
    title: localisedSchema,
    /** In this order: one who has not begun, one who stopped midway, one who has finished. */
    candidates: z.array(candidate).length(3),
  }),
  promotion: z.strictObject({
    blueprint: idSchema,
    job: code,
    title: localisedSchema,
    jobRelevance: z.string().min(1),
    /** In logits; absent: has not begun. */
    people: z.array(z.strictObject({ staffNumber, ability: z.number().optional() })).min(1),
  }),
  ideas: z.array(idea),
  survey,
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
    const { hiring, promotion, jobs, survey } = body as Demonstration;
    const complaints: Complaint[] = [];
    const need = (at: (string | number)[], kind: string, id: string): void => {
      if (!lookup(kind, id)) complaints.push({ at, reason: { fr: `introuvable : ${id}`, en: `not found: ${id}` } });
    };
    need(['hiring', 'blueprint'], 'blueprint', hiring.blueprint);
    need(['survey', 'instrument'], 'barometer', survey.instrument);
    need(['promotion', 'blueprint'], 'blueprint', promotion.blueprint);
    jobs.forEach(({ profile }, index) => need(['jobs', index, 'profile'], 'profile', profile));
    return complaints;
  },
};
