import { withFrenchSpaces } from '../content/index.js';
import { qrFigure, type Block } from '../documents/index.js';
import type { Locale, Localised } from '../kernel/localised.js';
import { momentIn } from '../kernel/moment-in-words.js';
import { inGroups } from './short-code.js';

export interface SheetFacts {
  readonly locale: Locale;
  readonly personName: string;
  readonly unitName: string | null;
  readonly organisation: string;
  readonly campaign: string;
  readonly minutes: number | null;
  readonly questions: { readonly least: number; readonly most: number };
  readonly closesAt: string | null;
  readonly opensAt: string | null;
  readonly contact: { readonly name: string; readonly email: string };
  readonly url: string;
  readonly home: string;
  readonly shortCode: string;
}

const WORDS = {
  fr: {
    title: (facts: SheetFacts) => `${facts.organisation} vous invite à un test d’agilité numérique`,
    what: ({ questions, minutes }: SheetFacts) =>
      `Le test s’adapte à vos réponses : de ${questions.least} à ${questions.most} questions. ` +
      (minutes === null ? 'Le temps n’est pas limité.' : `Prévoyez ${minutes} minutes au plus, au calme.`) +
      ' Avant de commencer, vous lirez à quoi sert le résultat, qui le voit et quels sont vos droits.',
    scan: 'Avec un téléphone ou une tablette : visez ce code avec l’appareil photo',
    leadsTo: 'Code à scanner, qui ouvre votre test :',
    type: ({ home }: SheetFacts) => `Avec un ordinateur : ouvrez ${home} et tapez ce code`,
    from: (moment: string) => `À partir du ${moment}.`,
    until: (moment: string) => `Vous avez jusqu’au ${moment}.`,
    own: 'Cette feuille est la vôtre : le code n’ouvre que votre test. Ne la laissez pas à d’autres.',
    ask: ({ contact }: SheetFacts) =>
      `Une question, pas d’appareil, ou besoin d’un aménagement (plus de temps, lecteur d’écran…) ? ${contact.name}, ${contact.email}.`,
  },
  en: {
    title: (facts: SheetFacts) => `${facts.organisation} invites you to a digital agility test`,
    what: ({ questions, minutes }: SheetFacts) =>
      `The test adapts to your answers: ${questions.least} to ${questions.most} questions. ` +
      (minutes === null ? 'There is no time limit.' : `Allow ${minutes} minutes at most, in a quiet place.`) +
      ' Before you start, you will read what the result is for, who sees it and what your rights are.',
    scan: 'With a phone or a tablet: point its camera at this code',
    leadsTo: 'Code to scan, which opens your test:',
    type: ({ home }: SheetFacts) => `With a computer: open ${home} and type this code`,
    from: (moment: string) => `From ${moment}.`,
    until: (moment: string) => `You have until ${moment}.`,
    own: 'This sheet is yours: the code opens your test only. Please do not leave it to others.',
    ask: ({ contact }: SheetFacts) =>
      `A question, no device, or a need for an adjustment (more time, a screen reader…)? ${contact.name}, ${contact.email}.`,
  },
} as const;

const QR_SIDE = 170;

/** One person's page, in their language. */
export async function sheetBlocks(facts: SheetFacts): Promise<Block[]> {
  const words = WORDS[facts.locale];
  const say = facts.locale === 'fr' ? withFrenchSpaces : (text: string) => text;
  const dates = [
    facts.opensAt === null ? null : words.from(momentIn(facts.locale, facts.opensAt)),
    facts.closesAt === null ? null : words.until(momentIn(facts.locale, facts.closesAt)),
  ].filter((text) => text !== null);
  return [
    { kind: 'paragraph', tone: 'quiet', text: facts.unitName ?? facts.campaign },
    { kind: 'heading', level: 1, text: facts.personName },
    { kind: 'paragraph', tone: 'strong', text: say(words.title(facts)) },
    { kind: 'paragraph', text: say(words.what(facts)) },
    ...dates.map((text): Block => ({ kind: 'paragraph', tone: 'strong', text: say(text) })),
    { kind: 'heading', level: 3, text: say(words.scan) },
    await qrFigure(facts.url, { side: QR_SIDE, leadsTo: say(words.leadsTo) }),
    { kind: 'heading', level: 3, text: say(words.type(facts)) },
    { kind: 'heading', level: 1, text: inGroups(facts.shortCode) },
    { kind: 'space', points: 12 },
    { kind: 'paragraph', text: say(words.own) },
    { kind: 'paragraph', tone: 'quiet', text: say(words.ask(facts)) },
  ];
}

export const SHEETS_TITLE: Localised = { fr: 'Feuilles d’invitation', en: 'Invitation sheets' };
