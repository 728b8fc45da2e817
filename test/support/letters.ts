import type { Mail, MailWriter } from '../../src/mail/index.js';
import { randomIds } from '../../src/kernel/ids.js';
import type { Mailbox } from '../../src/mail/index.js';

/** Words for mails of a kind that tests alone post. */
export const exampleWriter: MailWriter = {
  kind: 'example',
  write: async ({ facts }) => ({
    subject: 'Votre invitation',
    paragraphs: [`Message ${facts['number'] ?? 0}`],
    action: { label: 'Commencer', url: 'https://essai.example/t/code' },
  }),
};

/** Posts a message of that kind. */
export async function postExample(
  mailbox: Mailbox,
  { organisationId, number = 0, at = new Date(), ...wish }: ExampleWish,
): Promise<string> {
  const id = randomIds.next();
  await mailbox.post({
    organisationId,
    id,
    jobId: randomIds.next(),
    kind: 'example',
    to: `personne-${number}@essai.example`,
    locale: 'fr',
    facts: { number },
    subjectId: null,
    createdAt: at.toISOString(),
    ...wish,
  });
  return id;
}

interface ExampleWish extends Partial<Pick<Mail, 'to' | 'kind' | 'locale'>> {
  readonly organisationId: string;
  readonly number?: number;
  readonly at?: Date;
  readonly urgency?: 'at-once' | 'in-turn';
}
