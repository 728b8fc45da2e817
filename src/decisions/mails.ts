import { codeDigestOf, type AssessmentStore } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Mail, MailWriter, WrittenMail } from '../mail/index.js';
import { fullNameOf, type Person } from '../people/index.js';
import type { DecisionServices } from './services.js';
import { CONTEST_ANSWERED, DECISION_RECORDED } from './tell-person.js';

interface Letter {
  readonly subject: Localised;
  readonly text: Localised;
  readonly closing: Localised;
}

const READ: Localised = { fr: 'Lire', en: 'Read it' };
const HELLO: Localised = { fr: 'Bonjour {name},', en: 'Hello {name},' };

/** What was decided is not in the message: a mailbox is read by others too. */
const LETTERS: Readonly<Record<string, Letter>> = {
  [DECISION_RECORDED]: {
    subject: { fr: 'Une décision vous concernant : {campaign}', en: 'A decision about you: {campaign}' },
    text: {
      fr: 'Une personne de {organisation} a pris une décision après votre test. Vous pouvez lire ce qui a été décidé, pourquoi, par qui et quand.',
      en: 'Somebody at {organisation} has made a decision after your test. You can read what was decided, why, by whom and when.',
    },
    closing: {
      fr: 'Vous pouvez la contester : une autre personne regardera de nouveau, et vous répondra dans le mois.',
      en: 'You may contest it: another person will look again, and answer within a month.',
    },
  },
  [CONTEST_ANSWERED]: {
    subject: { fr: 'Réponse à votre demande : {campaign}', en: 'The answer to your request: {campaign}' },
    text: {
      fr: 'Une personne de {organisation}, qui n’avait pas pris part à la décision, a regardé de nouveau et vous répond, avec ses raisons.',
      en: 'Somebody at {organisation} who took no part in the decision has looked again and answers you, with reasons.',
    },
    closing: {
      fr: 'Si la réponse ne vous convient pas, vous pouvez écrire à la personne indiquée comme contact, ou saisir la CNIL.',
      en: 'If the answer does not satisfy you, you may write to the named contact, or to the data protection authority.',
    },
  },
};

/** Who writes what people are told of decisions. A candidate’s link is made at that very moment: no table held it in clear. */
export function decisionMailWriters(
  { store, organisations, clock, ids }: DecisionServices,
  links: AssessmentStore,
  publicUrl: string,
): readonly MailWriter[] {
  return Object.entries(LETTERS).map(([kind, letter]) => ({ kind, write: (mail) => written(mail, letter) }));

  async function written(mail: Mail, letter: Letter): Promise<WrittenMail | null> {
    const { organisationId, subjectId, locale, facts, to } = mail;
    const person = await store.committed.people.person(organisationId, subjectId ?? '');
    // Whoever has another address by now, or was erased, must not be written to at this one.
    if (!person || person.state === 'erased' || person.email !== to.toLowerCase()) return null;
    const campaign = await store.committed.assessments.campaign(organisationId, String(facts['campaignId']));
    const url = await addressFor(person, String(facts['invitationId']));
    if (!campaign || url === null) return null;
    const organisation = (await organisations.find(organisationId))?.name ?? '';
    const say = (text: Localised): string =>
      text[locale]
        .replaceAll('{name}', fullNameOf(person))
        .replaceAll('{organisation}', organisation)
        .replaceAll('{campaign}', campaign.title[locale]);
    return {
      subject: say(letter.subject),
      paragraphs: [say(HELLO), say(letter.text)],
      action: { label: READ[locale], url },
      closing: [say(letter.closing)],
    };
  }

  /** Employees have a space of their own; candidates have their link. */
  async function addressFor({ kind, organisationId }: Person, invitationId: string): Promise<string | null> {
    if (kind === 'employee') return `${publicUrl}/app/mine`;
    const invitation = await links.committed.invitation(organisationId, invitationId);
    if (!invitation) return null;
    const code = ids.secretCode();
    await links.write((tables) => tables.addLinkCode(invitation, codeDigestOf(code), instantOf(clock.now())));
    return `${publicUrl}/t/${code}`;
  }
}
