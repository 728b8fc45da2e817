import { instantOf, type Instant } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { Localised } from '../kernel/localised.js';
import type { Mail, MailWriter, WrittenMail } from '../mail/index.js';
import { fullNameOf, type Person } from '../people/index.js';
import type { PasswordLink } from './password-link.js';
import { addLink } from './password-links.js';
import type { AccountServices } from './services.js';
import type { AccountTables } from './store.js';
import { whoInWords } from './who-acted.js';

export const RESET_MAIL = 'account.password-reset';
export const WELCOME_MAIL = 'account.welcome';
/** As a reset, when HR sends it. */
export const LINK_MAIL = 'account.password-link';
export const ADDRESS_MAIL = 'account.address-changed';
const CHANGED_MAIL = 'account.password-changed';

/** Posts a message about somebody's account; false when they have no address. */
export const postTo = (
  { clock, ids }: AccountServices,
  tables: AccountTables,
  posted: Omit<Posted, 'at'>,
): Promise<boolean> => postAt(ids, tables, { ...posted, at: instantOf(clock.now()) });

interface Posted {
  readonly person: Person;
  readonly kind: string;
  readonly mailId?: string;
  readonly facts?: Mail['facts'];
  readonly at: Instant;
}

export async function postAt(
  ids: Ids,
  tables: AccountTables,
  { person, kind, mailId = ids.next(), facts = {}, at }: Posted,
): Promise<boolean> {
  if (person.email === null) return false;
  await tables.mails.post({
    organisationId: person.organisationId,
    id: mailId,
    jobId: ids.next(),
    kind,
    to: person.email,
    locale: person.locale,
    facts,
    subjectId: person.id,
    createdAt: at,
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

const LINK: Words = {
  ...RESET,
  paragraphs: [
    { fr: 'Bonjour {name},', en: 'Hello {name},' },
    {
      fr: '{who} vous envoie ce lien pour choisir un nouveau mot de passe sur Agilomètre. Il sert une seule fois, dans l’heure qui suit.',
      en: '{who} sends you this link to choose a new password on Agilomètre. It works once, within the next hour.',
    },
  ],
  closing: [
    {
      fr: 'Vous n’en avez pas besoin ? Ignorez ce message : votre mot de passe reste le même.',
      en: 'You do not need it? Ignore this message: your password stays the same.',
    },
  ],
};

const ADDRESS: Words = {
  subject: {
    fr: 'L’adresse de votre compte Agilomètre a été changée',
    en: 'The address of your Agilomètre account was changed',
  },
  paragraphs: [
    { fr: 'Bonjour {name},', en: 'Hello {name},' },
    {
      fr: '{who} vient de remplacer{how} l’adresse électronique de votre compte Agilomètre. Vos prochains messages partiront à la nouvelle adresse. Votre mot de passe reste le même, et rien de ce qui permet d’en changer ne part à la nouvelle adresse avant que vous vous soyez connecté(e).',
      en: '{who} has just replaced{how} the e-mail address of your Agilomètre account. Your next messages will go to the new address. Your password stays the same, and nothing that lets anybody change it goes to the new address before you have signed in.',
    },
    {
      fr: 'Si ce changement est une erreur, prévenez sans attendre {contact}, ou la personne qui administre le service.',
      en: 'If this change is a mistake, tell {contact} at once, or the person who administers the service.',
    },
  ],
};

const BY_FILE: Localised = { fr: ', en important un fichier du personnel,', en: ', by importing a staff file,' };

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
        const token = await services.store.write(async (tables) =>
          (await tables.isUnconfirmed(person)) ? null : addLink(services, tables, person, purpose),
        );
        if (token === null) return null;
        return `${publicUrl}/sign-in/new-password#${token}`;
      }),
  });
  return [
    withLink(RESET_MAIL, RESET, 'reset'),
    withLink(LINK_MAIL, LINK, 'reset'),
    withLink(WELCOME_MAIL, WELCOME, 'welcome'),
    {
      kind: CHANGED_MAIL,
      write: (mail) => written(mail, CHANGED, () => Promise.resolve(`${publicUrl}/sign-in/forgotten`)),
    },
    { kind: ADDRESS_MAIL, write: writtenToOldAddress },
  ];

  async function written(
    mail: Mail,
    words: Words,
    urlFor: (person: Person) => Promise<string | null>,
  ): Promise<WrittenMail | null> {
    const person = await holder(mail);
    // Whoever left, or has another address by now, must not get a link.
    if (person?.state !== 'active' || person.email !== mail.to.toLowerCase()) return null;
    const url = words.action ? await urlFor(person) : null;
    if (words.action && url === null) return null;
    const say = await sayTo(person, mail);
    return {
      ...inWords(words, say),
      ...(words.action && url !== null ? { action: { label: say(words.action), url } } : {}),
    };
  }

  /** Even to whoever is said to have left meanwhile: it is theirs to contradict. */
  async function writtenToOldAddress(mail: Mail): Promise<WrittenMail | null> {
    const person = await holder(mail);
    if (!person || person.state === 'erased') return null;
    return inWords(ADDRESS, await sayTo(person, mail));
  }

  function holder({ organisationId, subjectId }: Mail): Promise<Person | null> {
    return services.store.committed.people.person(organisationId, subjectId ?? '');
  }

  async function sayTo(person: Person, { locale, facts }: Mail): Promise<(text: Localised) => string> {
    const organisation = await services.organisations.find(person.organisationId);
    const { name = '', email = '' } = organisation?.contact ?? {};
    return (text) =>
      text[locale]
        .replaceAll('{who}', whoInWords(facts['by'])[locale])
        .replaceAll('{how}', facts['way'] === 'file' ? BY_FILE[locale] : '')
        .replaceAll('{name}', fullNameOf(person))
        .replaceAll('{organisation}', organisation?.name ?? '')
        .replaceAll('{contact}', `${name} (${email})`);
  }
}

const inWords = (words: Words, say: (text: Localised) => string): Omit<WrittenMail, 'action'> => ({
  subject: say(words.subject),
  paragraphs: words.paragraphs.map(say),
  ...(words.closing ? { closing: words.closing.map(say) } : {}),
});
