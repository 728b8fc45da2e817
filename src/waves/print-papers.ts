import { withFrenchSpaces } from '../content/index.js';
import { qrFigure, writePdf, type Block } from '../documents/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { lastMinuteIn } from '../kernel/moment-in-words.js';
import { nameInAudit, type Actor, type Organisation } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { mayManageWaves } from './access.js';
import { ballotCodeDigestOf, inThreeGroups, newTypedCode, type Ballot } from './ballot.js';
import { WaveNotOpen, WaveNothingToPrint, WaveUnknown } from './problems.js';
import type { WaveServices } from './services.js';
import type { WaveTables } from './store.js';
import { isAnswerable, type Wave } from './wave.js';

/** A file that a printer takes, and a service makes, in a few seconds. */
const PAPERS_A_FILE = 100;
const SLICE = 500;

export interface PaperWish {
  /** Of the frame; null: of the whole wave. */
  readonly unitId: string | null;
  /** From 1: as many papers as a file holds, then the next ones. */
  readonly part: number;
  readonly publicUrl: string;
}

/** A sheet in the name of each person without an address who may still answer. */
export const printWaveSheets = (services: WaveServices, actor: Actor, waveId: string, wish: PaperWish) =>
  printPapers(services, actor, { waveId, wish, kind: 'sheets' });

/** The pile of a unit: codes that belong to nobody, each for one answer on a shared screen. Printing again ends the earlier ones. */
export const printWaveCodes = (services: WaveServices, actor: Actor, waveId: string, wish: PaperWish) =>
  printPapers(services, actor, { waveId, wish, kind: 'codes' });

interface Printing {
  readonly waveId: string;
  readonly wish: PaperWish;
  readonly kind: 'sheets' | 'codes';
}

interface Paper {
  readonly ballot: Ballot;
  readonly code: string;
  /** Null: it is drawn from a pile. */
  readonly name: string | null;
  readonly locale: Locale;
}

async function printPapers(services: WaveServices, actor: Actor, { waveId, wish, kind }: Printing): Promise<Buffer> {
  mayManageWaves(actor);
  const { store, clock, organisations } = services;
  const organisation = await organisations.find(actor.organisationId);
  if (!organisation) throw new WaveUnknown();
  const printed = await store.write(async (tables) => {
    const now = instantOf(clock.now());
    const wave = await tables.lockWave(actor.organisationId, waveId);
    if (!wave) throw new WaveUnknown();
    if (!isAnswerable(wave, now)) throw new WaveNotOpen();
    const ballots = await waitingBallots(tables, wave, { unitId: wish.unitId, fromPile: kind === 'codes' });
    const papers = await papersFor(services, tables, ballots, { kind, part: wish.part, organisation });
    if (papers.length === 0) throw new WaveNothingToPrint();
    if (kind === 'codes') {
      const ids = papers.map(({ ballot }) => ballot.id);
      await tables.removeCodesOf(wave, ids);
    }
    await tables.addBallotCodes(papers.map(({ ballot, code }) => ({ ballot, digest: ballotCodeDigestOf(code) })));
    await tables.audit.append({
      organisationId: wave.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: kind === 'codes' ? 'wave.codes-printed' : 'wave.sheets-printed',
      subject: { kind: 'wave', id: wave.id },
      facts: { people: papers.length },
    });
    return { wave, papers };
  });
  return writeFile(printed.wave, printed.papers, organisation, wish.publicUrl);
}

async function waitingBallots(
  tables: WaveTables,
  wave: Wave,
  { unitId, fromPile }: { readonly unitId: string | null; readonly fromPile: boolean },
): Promise<Ballot[]> {
  const units = new Set(unitId === null ? [] : [unitId]);
  for (const { id, parentId } of wave.frame?.units ?? []) if (parentId !== null && units.has(parentId)) units.add(id);
  const found: Ballot[] = [];
  for (let after: string | null = null; ;) {
    const some: Ballot[] = await tables.ballotsAfter(wave, after, SLICE);
    found.push(
      ...some.filter(
        (ballot) =>
          (ballot.personId === null) === fromPile &&
          (unitId === null || (ballot.unitId !== null && units.has(ballot.unitId))),
      ),
    );
    if (some.length < SLICE) return found;
    after = some.at(-1)?.id ?? null;
  }
}

async function papersFor(
  { ids }: WaveServices,
  tables: WaveTables,
  ballots: readonly Ballot[],
  {
    kind,
    part,
    organisation,
  }: { readonly kind: Printing['kind']; readonly part: number; readonly organisation: Organisation },
): Promise<Paper[]> {
  const chosen = (some: readonly Paper[]) => some.slice((part - 1) * PAPERS_A_FILE, part * PAPERS_A_FILE);
  const paperOf = (ballot: Ballot, name: string | null, locale: Locale): Paper => ({
    ballot,
    code: newTypedCode(ids.secretCode()),
    name,
    locale,
  });
  if (kind === 'codes') return chosen(ballots.map((ballot) => paperOf(ballot, null, organisation.defaultLocale)));
  const people = await tables.people.peopleByIds(
    organisation.id,
    ballots.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  const sheets = ballots.flatMap((ballot) => {
    const person = byId.get(ballot.personId ?? '');
    return person?.state === 'active' && person.email === null
      ? [paperOf(ballot, fullNameOf(person), person.locale)]
      : [];
  });
  return chosen(sheets.sort((left, right) => (left.name ?? '').localeCompare(right.name ?? '', 'fr')));
}

const WORDS = {
  fr: {
    asks: (name: string) => `${name} vous demande votre avis`,
    anonymous: (least: number) =>
      `Vos réponses sont anonymes : elles ne sont rattachées ni à votre nom ni à ce code. Rien n’est montré pour un groupe de moins de ${least} personnes.`,
    named:
      'Ce baromètre n’est pas anonyme : vos réponses seront lues, avec votre nom, par les ressources humaines et par personne d’autre.',
    scan: 'Avec un téléphone : visez ce code avec l’appareil photo',
    leadsTo: 'Code à scanner, qui ouvre le baromètre :',
    type: (home: string) => `Sur l’écran partagé ou un ordinateur : ouvrez ${home}/k et tapez`,
    until: (moment: string) => `Jusqu’au ${moment}. Le code ne sert qu’une fois.`,
  },
  en: {
    asks: (name: string) => `${name} would like your opinion`,
    anonymous: (least: number) =>
      `Your answers are anonymous: they are tied neither to your name nor to this code. Nothing is shown for a group of fewer than ${least} people.`,
    named:
      'This survey is not anonymous: your answers will be read, with your name, by human resources and by nobody else.',
    scan: 'With a phone: point its camera at this code',
    leadsTo: 'Code to scan, which opens the survey:',
    type: (home: string) => `On the shared screen or a computer: open ${home}/k and type`,
    until: (moment: string) => `Until ${moment}. The code works once.`,
  },
} as const;

const QR_SIDE = 150;

async function pageOf(wave: Wave, paper: Paper, organisation: Organisation, publicUrl: string): Promise<Block[]> {
  const { locale, code, name } = paper;
  const words = WORDS[locale];
  const say = locale === 'fr' ? withFrenchSpaces : (text: string) => text;
  const unit = wave.frame?.units.find(({ id }) => id === paper.ballot.unitId)?.name ?? wave.title[locale];
  return [
    { kind: 'paragraph', tone: 'quiet', text: unit },
    { kind: 'heading', level: 1, text: name ?? wave.title[locale] },
    { kind: 'paragraph', tone: 'strong', text: say(words.asks(organisation.name)) },
    { kind: 'paragraph', text: say(wave.isAnonymous ? words.anonymous(wave.threshold) : words.named) },
    { kind: 'paragraph', text: say(words.until(lastMinuteIn(locale, wave.closesAt))) },
    { kind: 'heading', level: 3, text: say(words.scan) },
    await qrFigure(`${publicUrl}/w/${inThreeGroups(code)}`, { side: QR_SIDE, leadsTo: say(words.leadsTo) }),
    { kind: 'heading', level: 3, text: say(words.type(publicUrl.replace(/^https?:\/\//, ''))) },
    { kind: 'heading', level: 1, text: inThreeGroups(code) },
  ];
}

async function writeFile(
  wave: Wave,
  papers: readonly Paper[],
  organisation: Organisation,
  publicUrl: string,
): Promise<Buffer> {
  const blocks: Block[] = [];
  for (const paper of papers) {
    if (blocks.length > 0) blocks.push({ kind: 'page-break' });
    blocks.push(...(await pageOf(wave, paper, organisation, publicUrl)));
  }
  const locale = organisation.defaultLocale;
  const title = wave.title[locale];
  return writePdf({ locale, title, footer: `${organisation.name} – ${title}`, blocks });
}
