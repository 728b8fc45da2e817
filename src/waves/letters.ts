import type { Locale } from '../kernel/localised.js';
import type { WrittenMail } from '../mail/index.js';

export interface LetterFacts {
  readonly isReminder: boolean;
  readonly isAnonymous: boolean;
  readonly organisation: string;
  readonly title: string;
  readonly minutes: number;
  readonly threshold: number;
  /** In words. */
  readonly until: string;
  readonly contact: { readonly name: string; readonly email: string };
  readonly url: string;
}

interface Words {
  readonly subject: (facts: LetterFacts) => string;
  readonly opening: (facts: LetterFacts) => string;
  readonly promise: (facts: LetterFacts) => string;
  readonly until: (facts: LetterFacts) => string;
  readonly act: string;
  readonly closing: (facts: LetterFacts) => string[];
}

const FRENCH: Words = {
  subject: ({ isReminder, organisation, title }) =>
    isReminder ? `Encore quelques jours : ${title}` : `${organisation} vous demande votre avis : ${title}`,
  opening: ({ isReminder, title, minutes, organisation }) =>
    isReminder
      ? `Vous pouvez encore répondre au baromètre « ${title} » : il faut ${minutes} minutes.`
      : `${organisation} souhaite connaître votre avis : « ${title} ». Répondre prend ${minutes} minutes, sur un téléphone ou un ordinateur.`,
  promise: ({ isAnonymous, organisation, threshold }) =>
    isAnonymous
      ? `Vos réponses sont anonymes : elles ne sont rattachées ni à votre nom ni à ce message, et rien n’est montré pour un groupe de moins de ${threshold} personnes. Les messages partent à toutes les personnes dont la place est encore libre ; personne ne voit qui a répondu.`
      : `Attention : ce baromètre n’est pas anonyme. Vos réponses seront lues, avec votre nom, par les ressources humaines de ${organisation} et par personne d’autre.`,
  until: ({ until }) =>
    `Vous avez jusqu’au ${until}. Répondre n’est pas obligatoire, et chaque question peut être passée.`,
  act: 'Donner mon avis',
  closing: ({ contact }) => [
    'Ce lien ne sert qu’une fois et il est le vôtre : ne le transmettez pas.',
    `Une question ? Écrivez à ${contact.name}, ${contact.email}.`,
  ],
};

const ENGLISH: Words = {
  subject: ({ isReminder, organisation, title }) =>
    isReminder ? `A few days left: ${title}` : `${organisation} would like your opinion: ${title}`,
  opening: ({ isReminder, title, minutes, organisation }) =>
    isReminder
      ? `You can still answer the survey “${title}”: it takes ${minutes} minutes.`
      : `${organisation} would like to know what you think: “${title}”. It takes ${minutes} minutes, on a phone or a computer.`,
  promise: ({ isAnonymous, organisation, threshold }) =>
    isAnonymous
      ? `Your answers are anonymous: they are tied neither to your name nor to this message, and nothing is shown for a group of fewer than ${threshold} people. Messages go to everybody whose place is still free; nobody sees who has answered.`
      : `Please note: this survey is not anonymous. Your answers will be read, with your name, by human resources at ${organisation} and by nobody else.`,
  until: ({ until }) => `You have until ${until}. Nobody has to answer, and any question may be passed over.`,
  act: 'Give my opinion',
  closing: ({ contact }) => [
    'This link works once and is yours: please do not pass it on.',
    `A question? Write to ${contact.name}, ${contact.email}.`,
  ],
};

export function waveLetter(locale: Locale, facts: LetterFacts): WrittenMail {
  const words = locale === 'fr' ? FRENCH : ENGLISH;
  return {
    subject: words.subject(facts),
    paragraphs: [
      locale === 'fr' ? 'Bonjour,' : 'Hello,',
      words.opening(facts),
      words.promise(facts),
      words.until(facts),
    ],
    action: { label: words.act, url: facts.url },
    closing: words.closing(facts),
  };
}
