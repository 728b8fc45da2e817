import { withFrenchSpaces } from '../content/index.js';
import { qrFigure, writePdf, type Block } from '../documents/index.js';
import type { Locale, Localised } from '../kernel/localised.js';
import { lastMinuteIn } from '../kernel/moment-in-words.js';
import type { Actor } from '../organisations/index.js';
import { mayManageWaves } from './access.js';
import { WaveNothingToPrint, WaveUnknown } from './problems.js';
import type { WaveServices } from './services.js';
import type { OpenWaveLink } from './store.js';
import type { Wave } from './wave.js';

interface Audiences {
  readonly wave: Wave;
  readonly links: readonly OpenWaveLink[];
}

async function linksOf({ store }: WaveServices, organisationId: string, waveId: string): Promise<Audiences> {
  const wave = await store.committed.wave(organisationId, waveId);
  if (!wave) throw new WaveUnknown();
  const links = wave.state === 'open' ? await store.committed.openLinks(wave) : [];
  if (links.length === 0) throw new WaveNothingToPrint();
  return { wave, links };
}

const addressOf = ({ code }: OpenWaveLink, publicUrl: string): string => `${publicUrl}/w/${code}`;

/** The open link of an audience as a square that a phone reads, in SVG. */
export async function drawOpenLink(
  services: WaveServices,
  actor: Actor,
  {
    waveId,
    audienceId,
    publicUrl,
  }: { readonly waveId: string; readonly audienceId: string; readonly publicUrl: string },
): Promise<string> {
  mayManageWaves(actor);
  const { links } = await linksOf(services, actor.organisationId, waveId);
  const link = links.find((one) => one.audienceId === audienceId);
  if (!link) throw new WaveUnknown();
  return (await qrFigure(addressOf(link, publicUrl), { side: SIDE, leadsTo: '' })).svg;
}

/** To hang on a wall or leave on a counter: a page for each audience. */
export async function printOpenLinks(
  services: WaveServices,
  actor: Actor,
  { waveId, locale, publicUrl }: { readonly waveId: string; readonly locale: Locale; readonly publicUrl: string },
): Promise<Buffer> {
  mayManageWaves(actor);
  const organisation = await services.organisations.find(actor.organisationId);
  const { wave, links } = await linksOf(services, actor.organisationId, waveId);
  if (!organisation) throw new WaveUnknown();
  const blocks: Block[] = [];
  for (const link of links) {
    if (blocks.length > 0) blocks.push({ kind: 'page-break' });
    const address = addressOf(link, publicUrl);
    blocks.push(...(await pageOf(wave, link, { locale, address, asker: organisation.name })));
  }
  const title = wave.title[locale];
  return writePdf({ locale, title, footer: `${organisation.name} – ${title}`, blocks });
}

/** Read from two metres. */
const SIDE = 260;

const WORDS = {
  fr: {
    asks: (name: string) => `${name} vous demande votre avis`,
    minutes: (minutes: number) => `Durée : environ ${minutes} min. Participer est libre.`,
    anonymous: (least: number) =>
      `Vos réponses sont anonymes. Rien n’est montré pour un groupe de moins de ${least} personnes.`,
    scan: 'Visez ce code avec l’appareil photo de votre téléphone',
    leadsTo: 'Code à scanner, qui ouvre l’enquête :',
    type: 'Ou ouvrez cette adresse',
    until: (moment: string) => `Jusqu’au ${moment}.`,
  },
  en: {
    asks: (name: string) => `${name} would like your opinion`,
    minutes: (minutes: number) => `Length: about ${minutes} min. Taking part is up to you.`,
    anonymous: (least: number) =>
      `Your answers are anonymous. Nothing is shown for a group of fewer than ${least} people.`,
    scan: 'Point your phone’s camera at this code',
    leadsTo: 'Code to scan, which opens the survey:',
    type: 'Or open this address',
    until: (moment: string) => `Until ${moment}.`,
  },
} as const;

interface Printed {
  readonly locale: Locale;
  readonly address: string;
  readonly asker: string;
}

async function pageOf(wave: Wave, { audienceId }: OpenWaveLink, { locale, address, asker }: Printed): Promise<Block[]> {
  const words = WORDS[locale];
  const say = locale === 'fr' ? withFrenchSpaces : (text: string) => text;
  const { title, threshold, closesAt, instrument } = wave;
  return [
    { kind: 'paragraph', tone: 'quiet', text: audienceName(wave, audienceId)[locale] },
    { kind: 'heading', level: 1, text: title[locale] },
    { kind: 'paragraph', tone: 'strong', text: say(words.asks(asker)) },
    { kind: 'paragraph', text: say(`${words.minutes(instrument.minutes)} ${words.anonymous(threshold)}`) },
    { kind: 'paragraph', text: say(words.until(lastMinuteIn(locale, closesAt))) },
    { kind: 'heading', level: 3, text: say(words.scan) },
    await qrFigure(address, { side: SIDE, leadsTo: say(words.leadsTo) }),
    { kind: 'heading', level: 3, text: say(words.type) },
    { kind: 'link', text: address.replace(/^https?:\/\//, ''), url: address },
  ];
}

const audienceName = ({ population, title }: Wave, audienceId: string): Localised =>
  (population.kind === 'outside' ? population.audiences.find(({ id }) => id === audienceId)?.name : undefined) ?? title;
