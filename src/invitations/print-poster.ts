import { fewestItems } from '../assessments/index.js';
import { withFrenchSpaces } from '../content/index.js';
import { qrFigure, writePdf } from '../documents/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, campaignInSight } from './campaign-in-sight.js';
import { momentIn } from '../kernel/moment-in-words.js';
import { OpenLinkClosed } from './problems.js';
import type { InvitationServices } from './services.js';
import { inGroups } from './short-code.js';

const WORDS = {
  fr: {
    lead: 'Candidatez : passez le test d’agilité numérique',
    what: (least: number, most: number, minutes: number | null) =>
      `De ${least} à ${most} questions qui s’adaptent à vos réponses${minutes === null ? '' : `, ${minutes} minutes au plus`}. Vous donnez votre nom, et votre adresse si vous voulez recevoir votre lien. Avant de commencer, vous lirez à quoi sert le résultat, qui le voit et quels sont vos droits.`,
    until: (moment: string) => `Jusqu’au ${moment}.`,
    scan: 'Visez ce code avec l’appareil photo d’un téléphone',
    leadsTo: 'Code à scanner, qui ouvre la page du recrutement :',
    type: (home: string) => `Ou ouvrez ${home} et tapez ce code`,
    ask: (name: string, email: string) => `Une question, ou besoin d’un aménagement ? ${name}, ${email}.`,
  },
  en: {
    lead: 'Apply: take the digital agility test',
    what: (least: number, most: number, minutes: number | null) =>
      `${least} to ${most} questions that adapt to your answers${minutes === null ? '' : `, ${minutes} minutes at most`}. You give your name, and your address if you want your link by mail. Before you start, you will read what the result is for, who sees it and what your rights are.`,
    until: (moment: string) => `Until ${moment}.`,
    scan: 'Point the camera of a phone at this code',
    leadsTo: 'Code to scan, which opens the page of this hiring:',
    type: (home: string) => `Or open ${home} and type this code`,
    ask: (name: string, email: string) => `A question, or a need for an adjustment? ${name}, ${email}.`,
  },
} as const;

const QR_SIDE = 260;

/** A page to pin up, for a stand or a lecture room. */
export async function printPoster(
  { store, clock, organisations, instruments }: InvitationServices,
  actor: Actor,
  campaignId: string,
  { locale, publicUrl }: { readonly locale: Locale; readonly publicUrl: string },
): Promise<Buffer> {
  mayInvite(actor);
  const campaign = await campaignInSight(store.committed, actor, campaignId);
  assertNotOver(campaign, instantOf(clock.now()));
  const link = await store.committed.openLinkOf(campaign);
  if (!link || link.closedAt !== null) throw new OpenLinkClosed();
  const organisation = (await organisations.find(actor.organisationId))?.name ?? '';
  const { blueprint } = await instruments.current(campaign.blueprintId);
  const words = WORDS[locale];
  const say = locale === 'fr' ? withFrenchSpaces : (text: string) => text;
  const title = (campaign.job ?? campaign.title)[locale];
  const { name, email } = campaign.contact;
  const until = campaign.closesAt === null ? [] : [words.until(momentIn(locale, campaign.closesAt))];
  return writePdf({
    locale,
    title: `${organisation} – ${title}`,
    footer: organisation,
    blocks: [
      { kind: 'paragraph', tone: 'strong', text: organisation },
      { kind: 'heading', level: 1, text: title },
      { kind: 'heading', level: 2, text: say(words.lead) },
      {
        kind: 'paragraph',
        text: say(words.what(fewestItems(blueprint), blueprint.length.maximum, blueprint.timeLimitMinutes)),
      },
      ...until.map((text) => ({ kind: 'paragraph', tone: 'strong', text: say(text) }) as const),
      { kind: 'heading', level: 3, text: say(words.scan) },
      await qrFigure(`${publicUrl}/c/${link.code}`, { side: QR_SIDE, leadsTo: say(words.leadsTo) }),
      { kind: 'heading', level: 3, text: say(words.type(publicUrl.replace(/^https?:\/\//, ''))) },
      { kind: 'heading', level: 1, text: inGroups(link.code) },
      { kind: 'space', points: 12 },
      { kind: 'paragraph', tone: 'quiet', text: say(words.ask(name, email)) },
    ],
  });
}
