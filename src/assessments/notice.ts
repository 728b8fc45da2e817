import { z } from 'zod';
import { idSchema, localisedSchema, versionSchema, type ContentKind } from '../content/index.js';
import type { Locale, Localised } from '../kernel/localised.js';

const noticeSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  sections: z.array(z.strictObject({ id: idSchema, heading: localisedSchema, text: localisedSchema })).min(1),
});

/** What a person is told, and acknowledges, before the first question. */
export type Notice = z.infer<typeof noticeSchema>;

export const NOTICE_FACTS = [
  'organisation',
  'campaign',
  'contactName',
  'contactEmail',
  'minimumQuestions',
  'maximumQuestions',
  'timeLimit',
  'answerBy',
  'retentionMonths',
] as const;

/** What the notice's placeholders say for one campaign, in each language. */
export type NoticeFacts = Readonly<Record<(typeof NOTICE_FACTS)[number], Localised>>;

const PLACEHOLDER = /\{(\w+)\}/g;

const isFact = (name: string): name is keyof NoticeFacts => (NOTICE_FACTS as readonly string[]).includes(name);

const unknownPlaceholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '').filter((name) => !isFact(name));

export const noticeKind: ContentKind<Notice> = {
  name: 'notice',
  folder: 'notices',
  schema: noticeSchema,
  documentsOf: (notice) => [{ id: notice.id, body: notice, at: [] }],
  complaintsAbout: (body) =>
    (body as Notice).sections.flatMap((section, index) =>
      (['heading', 'text'] as const).flatMap((part) =>
        (['fr', 'en'] as const).flatMap((locale) =>
          unknownPlaceholdersIn(section[part][locale]).map((name) => ({
            at: ['sections', index, part, locale],
            reason: { fr: `repère inconnu : {${name}}`, en: `unknown placeholder: {${name}}` },
          })),
        ),
      ),
    ),
};

export const noticeVersionOf = (notice: Notice): string => `${notice.id}-${notice.version}`;

/** The sections as this campaign's candidates read them. */
export function writtenOut(notice: Notice, facts: NoticeFacts): Notice['sections'] {
  const say = (text: Localised): Localised => ({ fr: filled(text.fr, 'fr', facts), en: filled(text.en, 'en', facts) });
  return notice.sections.map(({ id, heading, text }) => ({ id, heading: say(heading), text: say(text) }));
}

const filled = (text: string, locale: Locale, facts: NoticeFacts): string =>
  text.replace(PLACEHOLDER, (whole, name: string) => (isFact(name) ? facts[name][locale] : whole));
