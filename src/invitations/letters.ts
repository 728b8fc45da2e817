import { withFrenchSpaces } from '../content/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { momentIn } from '../kernel/moment-in-words.js';
import type { WrittenMail } from '../mail/index.js';
import type { MailKind } from './recipient.js';

/** All that a message may say. */
export interface LetterFacts {
  readonly personName: string;
  readonly organisation: string;
  readonly campaign: string;
  readonly job: string | null;
  readonly purpose: string;
  readonly questions: { readonly least: number; readonly most: number };
  /** For this person, with the time granted to them; null: no limit. */
  readonly minutes: number | null;
  /** Null: open already. */
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  /** What HR tells people beside the notice. */
  readonly message: string | null;
  readonly contact: { readonly name: string; readonly email: string };
  readonly url: string;
  readonly begunAt: Instant | null;
}

type Written = Omit<WrittenMail, 'action'> & { readonly act?: string };
type Letter = (facts: LetterFacts) => Written;

const present = (texts: readonly (string | null)[]): string[] => texts.filter((text) => text !== null);

const quoted = (text: string): string => `« ${text} »`;

const occasionInFrench = ({ organisation, purpose, job, campaign }: LetterFacts): string => {
  if (purpose !== 'hiring') return `${organisation} vous invite à un test d’agilité numérique (${quoted(campaign)}).`;
  const post = job === null ? '' : ` au poste ${quoted(job)}`;
  return `Dans le cadre de votre candidature${post}, ${organisation} vous invite à un test d’agilité numérique.`;
};

const occasionInEnglish = ({ organisation, purpose, job, campaign }: LetterFacts): string => {
  if (purpose !== 'hiring') return `${organisation} invites you to a digital agility test (“${campaign}”).`;
  const post = job === null ? '' : ` for the job “${job}”`;
  return `As part of your application${post}, ${organisation} invites you to a digital agility test.`;
};

const effortInFrench = ({ questions, minutes }: LetterFacts): string =>
  `Le test s’adapte à vos réponses : de ${questions.least} à ${questions.most} questions sur la façon de travailler avec le numérique et avec les autres. ` +
  (minutes === null ? 'Le temps n’est pas limité.' : `Prévoyez ${minutes} minutes au plus, au calme.`) +
  ' Avant de commencer, vous lirez à quoi sert le résultat, qui le voit et quels sont vos droits.';

const effortInEnglish = ({ questions, minutes }: LetterFacts): string =>
  `The test adapts to your answers: ${questions.least} to ${questions.most} questions about working with digital tools and with other people. ` +
  (minutes === null ? 'There is no time limit.' : `Allow ${minutes} minutes at most, in a quiet place.`) +
  ' Before you start, you will read what the result is for, who sees it and what your rights are.';

const datesInFrench = ({ opensAt, closesAt }: LetterFacts): string | null => {
  if (opensAt !== null && closesAt !== null) {
    return `Le test est ouvert du ${momentIn('fr', opensAt)} au ${momentIn('fr', closesAt)}.`;
  }
  if (opensAt !== null) return `Le test ouvre le ${momentIn('fr', opensAt)}.`;
  return closesAt === null ? null : `Vous avez jusqu’au ${momentIn('fr', closesAt)}.`;
};

const datesInEnglish = ({ opensAt, closesAt }: LetterFacts): string | null => {
  if (opensAt !== null && closesAt !== null) {
    return `The test is open from ${momentIn('en', opensAt)} to ${momentIn('en', closesAt)}.`;
  }
  if (opensAt !== null) return `The test opens on ${momentIn('en', opensAt)}.`;
  return closesAt === null ? null : `You have until ${momentIn('en', closesAt)}.`;
};

const closingInFrench = ({ contact }: LetterFacts): string[] => [
  'Ce lien est le vôtre : ne le transmettez pas. Il s’ouvre sur un téléphone, une tablette ou un ordinateur, sans compte ni mot de passe.',
  `Une question, ou besoin d’un aménagement (plus de temps, lecteur d’écran…) ? Écrivez à ${contact.name}, ${contact.email}.`,
];

const closingInEnglish = ({ contact }: LetterFacts): string[] => [
  'This link is yours alone: please do not pass it on. It opens on a phone, a tablet or a computer, without an account or a password.',
  `A question, or a need for an adjustment (more time, a screen reader…)? Write to ${contact.name}, ${contact.email}.`,
];

const greetingInFrench = ({ personName }: LetterFacts): string =>
  personName === '' ? 'Bonjour,' : `Bonjour ${personName},`;

const greetingInEnglish = ({ personName }: LetterFacts): string =>
  personName === '' ? 'Hello,' : `Hello ${personName},`;

const FRENCH: Readonly<Record<MailKind, Letter>> = {
  invitation: (facts) => ({
    subject: `${facts.organisation} vous invite à un test d’agilité numérique`,
    paragraphs: present([
      greetingInFrench(facts),
      occasionInFrench(facts),
      facts.message,
      effortInFrench(facts),
      datesInFrench(facts),
    ]),
    act: 'Ouvrir mon test',
    closing: closingInFrench(facts),
  }),
  // Whoever typed the name may not be who reads this: it holds nothing that was typed.
  'own-link': (facts) => ({
    subject: `Votre lien vers le test de ${facts.organisation}`,
    paragraphs: present([
      'Bonjour,',
      `Vous avez demandé à passer le test d’agilité numérique de ${facts.organisation}${facts.job === null ? '' : ` pour le poste ${quoted(facts.job)}`}. Voici votre lien : gardez ce message, il vous permet aussi de revenir et de lire votre résultat.`,
      effortInFrench(facts),
      datesInFrench(facts),
    ]),
    act: 'Ouvrir mon test',
    closing: [
      ...closingInFrench(facts),
      'Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne ne peut passer le test à votre place.',
    ],
  }),
  reminder: (facts) => ({
    subject: `Rappel : le test de ${facts.organisation} vous attend`,
    paragraphs: present([
      greetingInFrench(facts),
      facts.begunAt !== null
        ? `Vous avez commencé le test d’agilité numérique proposé par ${facts.organisation}, sans le terminer. Vous pouvez le reprendre là où vous en étiez tant qu’il vous reste du temps.`
        : `${facts.organisation} vous a invité(e) à un test d’agilité numérique (${quoted(facts.campaign)}). Vous ne l’avez pas encore passé.`,
      facts.begunAt !== null || facts.minutes === null ? null : `Prévoyez ${facts.minutes} minutes au plus, au calme.`,
      datesInFrench(facts),
    ]),
    act: facts.begunAt !== null ? 'Reprendre mon test' : 'Ouvrir mon test',
    closing: closingInFrench(facts),
  }),
  extension: (facts) => ({
    subject: `Plus de temps pour le test de ${facts.organisation}`,
    paragraphs: present([
      greetingInFrench(facts),
      facts.closesAt === null
        ? `Le test d’agilité numérique de ${facts.organisation} reste ouvert, sans date de fin.`
        : `La date de fin a changé : vous avez jusqu’au ${momentIn('fr', facts.closesAt)} pour terminer le test d’agilité numérique de ${facts.organisation}.`,
    ]),
    act: facts.begunAt !== null ? 'Reprendre mon test' : 'Ouvrir mon test',
    closing: closingInFrench(facts),
  }),
  'campaign-stopped': (facts) => ({
    subject: `Le test de ${facts.organisation} est arrêté`,
    paragraphs: [
      greetingInFrench(facts),
      `${facts.organisation} a arrêté le test d’agilité numérique ${quoted(facts.campaign)}. Vous n’avez rien à faire, et on ne peut plus y répondre.`,
      'Si vous aviez commencé ou terminé, vos réponses ne serviront à aucune décision tant que personne ne vous aura écrit.',
    ],
    closing: [`Une question ? Écrivez à ${facts.contact.name}, ${facts.contact.email}.`],
  }),
  'begun-on-paper': (facts) => ({
    subject: `Votre test de ${facts.organisation} a été commencé avec une feuille imprimée`,
    paragraphs: present([
      greetingInFrench(facts),
      `Le test d’agilité numérique ${quoted(facts.campaign)} de ${facts.organisation}, qui vous est destiné, a été commencé avec un code imprimé${facts.begunAt === null ? '' : `, le ${momentIn('fr', facts.begunAt)}`}.`,
      'Si c’était vous, il n’y a rien à faire.',
    ]),
    closing: [
      `Ce n’était pas vous ? Dites-le sans attendre à ${facts.contact.name}, ${facts.contact.email} : quelqu’un a pu répondre à votre place, et ce résultat ne doit servir à aucune décision.`,
    ],
  }),
};

const ENGLISH: Readonly<Record<MailKind, Letter>> = {
  invitation: (facts) => ({
    subject: `${facts.organisation} invites you to a digital agility test`,
    paragraphs: present([
      greetingInEnglish(facts),
      occasionInEnglish(facts),
      facts.message,
      effortInEnglish(facts),
      datesInEnglish(facts),
    ]),
    act: 'Open my test',
    closing: closingInEnglish(facts),
  }),
  // Whoever typed the name may not be who reads this: it holds nothing that was typed.
  'own-link': (facts) => ({
    subject: `Your link to the ${facts.organisation} test`,
    paragraphs: present([
      'Hello,',
      `You asked to take the digital agility test of ${facts.organisation}${facts.job === null ? '' : ` for the job “${facts.job}”`}. Here is your link: keep this message, it also lets you come back and read your result.`,
      effortInEnglish(facts),
      datesInEnglish(facts),
    ]),
    act: 'Open my test',
    closing: [
      ...closingInEnglish(facts),
      'You asked for nothing? Do nothing: without this link, nobody can take the test in your place.',
    ],
  }),
  reminder: (facts) => ({
    subject: `A reminder: the ${facts.organisation} test is waiting for you`,
    paragraphs: present([
      greetingInEnglish(facts),
      facts.begunAt !== null
        ? `You began the digital agility test offered by ${facts.organisation} and have not finished it. You can go on where you were as long as you have time left.`
        : `${facts.organisation} invited you to a digital agility test (“${facts.campaign}”). You have not taken it yet.`,
      facts.begunAt !== null || facts.minutes === null
        ? null
        : `Allow ${facts.minutes} minutes at most, in a quiet place.`,
      datesInEnglish(facts),
    ]),
    act: facts.begunAt !== null ? 'Go on with my test' : 'Open my test',
    closing: closingInEnglish(facts),
  }),
  extension: (facts) => ({
    subject: `More time for the ${facts.organisation} test`,
    paragraphs: present([
      greetingInEnglish(facts),
      facts.closesAt === null
        ? `The digital agility test of ${facts.organisation} stays open, without a closing date.`
        : `The closing date has changed: you have until ${momentIn('en', facts.closesAt)} to finish the digital agility test of ${facts.organisation}.`,
    ]),
    act: facts.begunAt !== null ? 'Go on with my test' : 'Open my test',
    closing: closingInEnglish(facts),
  }),
  'campaign-stopped': (facts) => ({
    subject: `The ${facts.organisation} test has been stopped`,
    paragraphs: [
      greetingInEnglish(facts),
      `${facts.organisation} has stopped the digital agility test “${facts.campaign}”. You need do nothing, and it can no longer be answered.`,
      'If you had begun or finished it, your answers will serve no decision until somebody has written to you.',
    ],
    closing: [`A question? Write to ${facts.contact.name}, ${facts.contact.email}.`],
  }),
  'begun-on-paper': (facts) => ({
    subject: `Your ${facts.organisation} test was begun with a printed sheet`,
    paragraphs: present([
      greetingInEnglish(facts),
      `The digital agility test “${facts.campaign}” of ${facts.organisation}, which is meant for you, was begun with a printed code${facts.begunAt === null ? '' : ` on ${momentIn('en', facts.begunAt)}`}.`,
      'If it was you, there is nothing to do.',
    ]),
    closing: [
      `It was not you? Say so at once to ${facts.contact.name}, ${facts.contact.email}: somebody may have answered in your place, and that result must serve no decision.`,
    ],
  }),
};

export function letterOf(kind: MailKind, locale: Locale, facts: LetterFacts): WrittenMail {
  const { act, subject, paragraphs, closing = [] } = (locale === 'fr' ? FRENCH : ENGLISH)[kind](facts);
  const say = locale === 'fr' ? withFrenchSpaces : (text: string) => text;
  return {
    subject: say(subject),
    paragraphs: paragraphs.map(say),
    closing: closing.map(say),
    ...(act === undefined ? {} : { action: { label: act, url: facts.url } }),
  };
}
