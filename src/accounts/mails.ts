import { instantOf } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Mail, MailWriter, WrittenMail } from '../mail/index.js';
import { fullNameOf, type Person } from '../people/index.js';
import type { PasswordLink } from './password-link.js';
import { addLink } from './password-links.js';
import type { AccountServices } from './services.js';
import type { AccountTables } from './store.js';

export const RESET_MAIL = 'account.password-reset';
export const WELCOME_MAIL = 'account.welcome';
const CHANGED_MAIL = 'account.password-changed';

/** Posts a message about somebody's account; false when they have no address. */
export async function postTo(
  { clock, ids }: AccountServices,
  tables: AccountTables,
  { person, kind, mailId = ids.next() }: { readonly person: Person; readonly kind: string; readonly mailId?: string },
): Promise<boolean> {
  if (person.email === null) return false;
  await tables.mails.post({
    organisationId: person.organisationId,
    id: mailId,
    jobId: ids.next(),
    kind,
    to: person.email,
    locale: person.locale,
    facts: {},
    subjectId: person.id,
    createdAt: instantOf(clock.now()),
    // Somebody is waiting for it in front of the screen.
    urgency: 'at-once',
  });
  return true;
}

/** So that somebody whose password was changed by another learns of it. */
export const tellPasswordChanged = (services: AccountServices, tables: AccountTables, person: Person) =>
  postTo(services, tables, { person, kind: CHANGED_MAIL });

interface Words {
  readonly subject: Localised;
  readonly paragraphs: readonly Localised[];
  readonly action?: Localised;
  readonly closing?: readonly Localised[];
}

const RESET: Words = {
  subject: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
  paragraphs: [
    { fr: 'Bonjour {name},', en: 'Hello {name},' },
    {
      fr: 'Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour votre compte Agilomètre ({organisation}). Le lien ci-dessous permet de le choisir. Il sert une seule fois, dans l’heure qui suit.',
      en: 'Somebody, most likely you, asked for a new password for your Agilomètre account ({organisation}). The link below lets you choose it. It works once, within the next hour.',
    },
  ],
  action: { fr: 'Choisir un mot de passe', en: 'Choose a password' },
  closing: [
    {
      fr: 'Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe reste le même.',
      en: 'You did not ask for this? Ignore this message: your password stays the same.',
    },
  ],
};

const WELCOME: Words = {
  subject: { fr: 'Votre compte Agilomètre', en: 'Your Agilomètre account' },
  paragraphs: [
    { fr: 'Bonjour {name},', en: 'Hello {name},' },
    {
      fr: '{organisation} vous a ouvert un compte sur Agilomètre, qui mesure l’agilité numérique et aide à progresser. Pour vous connecter, choisissez d’abord un mot de passe. Le lien sert une seule fois, pendant sept jours.',
      en: '{organisation} has opened an account for you on Agilomètre, which measures digital agility and helps to progress. To sign in, first choose a password. The link works once, for seven days.',
    },
  ],
  action: { fr: 'Choisir mon mot de passe', en: 'Choose my password' },
  closing: [
    {
      fr: 'Le lien est trop ancien ? Sur la page de connexion, « Mot de passe oublié » en envoie un autre.',
      en: 'Is the link too old? On the sign-in page, “Forgotten password” sends another.',
    },
  ],
};

const CHANGED: Words = {
  subject: { fr: 'Votre mot de passe a été changé', en: 'Your password was changed' },
  paragraphs: [
    { fr: 'Bonjour {name},', en: 'Hello {name},' },
    {
      fr: 'Le mot de passe de votre compte Agilomètre ({organisation}) vient d’être changé. Si c’était vous, il n’y a rien à faire.',
      en: 'The password of your Agilomètre account ({organisation}) was just changed. If it was you, there is nothing to do.',
    },
    {
      fr: 'Si ce n’était pas vous, choisissez-en un autre sans attendre, puis prévenez la personne qui administre le service.',
      en: 'If it was not you, choose another at once, then tell the person who administers the service.',
    },
  ],
  action: { fr: 'Choisir un autre mot de passe', en: 'Choose another password' },
};

/** Who writes the messages about accounts. Links are made at that very moment: no table and no queue ever held them in clear. */
export function accountMailWriters(services: AccountServices, publicUrl: string): readonly MailWriter[] {
  const withLink = (kind: string, words: Words, purpose: PasswordLink['purpose']): MailWriter => ({
    kind,
    write: (mail) =>
      written(mail, words, async (person) => {
        const token = await services.store.write((tables) => addLink(services, tables, person, purpose));
        return `${publicUrl}/sign-in/new-password#${token}`;
      }),
  });
  return [
    withLink(RESET_MAIL, RESET, 'reset'),
    withLink(WELCOME_MAIL, WELCOME, 'welcome'),
    {
      kind: CHANGED_MAIL,
      write: (mail) => written(mail, CHANGED, () => Promise.resolve(`${publicUrl}/sign-in/forgotten`)),
    },
  ];

  async function written(
    { organisationId, subjectId, locale, to }: Mail,
    words: Words,
    urlFor: (person: Person) => Promise<string>,
  ): Promise<WrittenMail | null> {
    const person = await services.store.committed.people.person(organisationId, subjectId ?? '');
    // Whoever left, or has another address by now, must not get a link.
    if (person?.state !== 'active' || person.email !== to.toLowerCase()) return null;
    const organisation = (await services.organisations.find(organisationId))?.name ?? '';
    const say = (text: Localised): string =>
      text[locale].replaceAll('{name}', fullNameOf(person)).replaceAll('{organisation}', organisation);
    return {
      subject: say(words.subject),
      paragraphs: words.paragraphs.map(say),
      ...(words.action ? { action: { label: say(words.action), url: await urlFor(person) } } : {}),
      ...(words.closing ? { closing: words.closing.map(say) } : {}),
    };
  }
}
