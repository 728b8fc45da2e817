import { codeDigestOf, fewestItems, type Campaign, type Invitation } from '../assessments/index.js';
import { writePdf, type Block } from '../documents/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, withDescendants, type Actor, type Unit } from '../organisations/index.js';
import { mayInvite } from './access.js';
import { assertNotOver, campaignInSight } from './campaign-in-sight.js';
import { NothingToPrint } from './problems.js';
import { isGone, nameOf, recipientsAmong, type Recipient } from './recipient.js';
import type { InvitationServices } from './services.js';
import { SHEETS_TITLE, sheetBlocks } from './sheet-text.js';
import { newShortCode, shortCodeDigestOf } from './short-code.js';
import type { InvitationReader } from './store.js';

export const SHEET_CHOICES = ['without-mail', 'not-finished', 'unit'] as const;

export interface SheetWish {
  readonly choice: (typeof SHEET_CHOICES)[number];
  readonly unitId: string | null;
  /** From 1: as many people as a file holds, then the next ones. */
  readonly part: number;
}

/** A file that a printer takes, and a service makes, in a few seconds. */
const SHEETS_A_FILE = 100;
const SLICE = 500;

export interface SheetsOffer {
  readonly withoutMail: number;
  readonly notFinished: number;
  /** Of those who have not finished: a new sheet makes one more code for them, and the earlier ones keep working. */
  readonly printedBefore: number;
  readonly sheetsAFile: number;
  /** With everything below them. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

/** For how many people each choice prints. */
export async function offerSheets(
  { store, clock }: InvitationServices,
  actor: Actor,
  campaignId: string,
): Promise<SheetsOffer> {
  mayInvite(actor);
  const reader = store.committed;
  const campaign = await campaignInSight(reader, actor, campaignId);
  const waiting = await waitingFor(reader, campaign, instantOf(clock.now()));
  const units = await reader.people.structure.units(actor.organisationId);
  let printedBefore = 0;
  for (let from = 0; from < waiting.length; from += SLICE) {
    const ids = waiting.slice(from, from + SLICE).map(({ invitation }) => invitation.id);
    printedBefore += (await reader.printedAmong(actor.organisationId, ids)).size;
  }
  return {
    withoutMail: waiting.filter(hasNoMail).length,
    notFinished: waiting.length,
    printedBefore,
    sheetsAFile: SHEETS_A_FILE,
    units: units
      .map((unit) => ({ id: unit.id, name: unit.name, count: waiting.filter(isIn(units, unit.id)).length }))
      .filter(({ count }) => count > 0),
  };
}

const hasNoMail = ({ person }: Recipient): boolean => person?.email === null;

function isIn(units: readonly Unit[], unitId: string): (recipient: Recipient) => boolean {
  const within = withDescendants(units, [unitId]);
  return ({ invitation }) => invitation.unitId !== null && within.has(invitation.unitId);
}

/** Whoever is invited and has not finished, in the order in which sheets are handed out: by unit, then by name. */
async function waitingFor(reader: InvitationReader, campaign: Campaign, now: string): Promise<Recipient[]> {
  const found: Recipient[] = [];
  const total = await reader.countInvitations(campaign);
  for (let offset = 0; offset < total; offset += SLICE) {
    const some = await recipientsAmong(reader, campaign, { offset, limit: SLICE });
    found.push(...some.filter((one) => !isGone(one, now) && one.sitting?.state !== 'finished'));
  }
  return found.sort((left, right) => placeOf(left).localeCompare(placeOf(right), 'fr'));
}

const placeOf = ({ invitation, person }: Recipient): string =>
  `${invitation.unitId ?? ''} ${person?.familyName ?? ''} ${person?.givenName ?? ''} ${invitation.id}`;

interface Printed {
  readonly recipient: Recipient;
  readonly code: string;
  readonly shortCode: string;
  readonly shortCodeDigest: string;
}

/** One page a person, each with a link and a code to type that were made for it; the earlier ones keep working. */
export async function printSheets(
  services: InvitationServices,
  actor: Actor,
  campaignId: string,
  wish: SheetWish & { readonly publicUrl: string },
): Promise<Buffer> {
  mayInvite(actor);
  const { store, clock, organisations } = services;
  const campaign = await campaignInSight(store.committed, actor, campaignId);
  const now = instantOf(clock.now());
  assertNotOver(campaign, now);
  const units = await store.committed.people.structure.units(actor.organisationId);
  const chosen = chooseAmong(await waitingFor(store.committed, campaign, now), units, wish);
  if (chosen.length === 0) throw new NothingToPrint();
  const sheets = await Promise.all(chosen.map((recipient) => withCodes(services, recipient)));
  await keepCodes(services, actor, campaign, sheets);
  const organisation = await organisations.find(actor.organisationId);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const pages: Block[] = [];
  for (const sheet of sheets) {
    if (pages.length > 0) pages.push({ kind: 'page-break' });
    const { invitation } = sheet.recipient;
    const names = { organisation: organisation?.name ?? '', unitName: unitNames.get(invitation.unitId ?? '') ?? null };
    pages.push(...(await pageOf(services, campaign, sheet, { ...names, publicUrl: wish.publicUrl, now })));
  }
  const locale = organisation?.defaultLocale ?? 'fr';
  const title = `${SHEETS_TITLE[locale]} – ${campaign.title[locale]}`;
  return writePdf({ locale, title, footer: `${organisation?.name ?? ''} – ${campaign.title[locale]}`, blocks: pages });
}

function chooseAmong(waiting: readonly Recipient[], units: readonly Unit[], { choice, unitId, part }: SheetWish) {
  const matches = {
    'without-mail': hasNoMail,
    'not-finished': () => true,
    unit: isIn(units, unitId ?? ''),
  }[choice];
  return waiting.filter(matches).slice((part - 1) * SHEETS_A_FILE, part * SHEETS_A_FILE);
}

async function withCodes({ ids }: InvitationServices, recipient: Recipient): Promise<Printed> {
  const shortCode = newShortCode(ids.secretCode());
  return { recipient, code: ids.secretCode(), shortCode, shortCodeDigest: await shortCodeDigestOf(shortCode) };
}

/** Before the file leaves: what is printed opens something. */
const keepCodes = (
  { store, clock }: InvitationServices,
  actor: Actor,
  campaign: Campaign,
  sheets: readonly Printed[],
): Promise<void> =>
  store.write(async (tables) => {
    const at = instantOf(clock.now());
    for (const { recipient, code, shortCodeDigest } of sheets) {
      const invitation: Invitation = recipient.invitation;
      await tables.assessments.addPrintedLinkCode(invitation, codeDigestOf(code), at);
      await tables.addShortCode(invitation, shortCodeDigest, at);
      // One line a person: who reads who looked at what is theirs sees that somebody had a code of theirs in hand.
      await tables.assessments.audit.append({
        organisationId: actor.organisationId,
        at,
        actor: nameInAudit(actor),
        action: 'sheet.printed',
        subject: { kind: 'invitation', id: invitation.id },
        facts: { campaign: campaign.id },
      });
    }
    await tables.assessments.audit.append({
      organisationId: actor.organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'sheets.printed',
      subject: { kind: 'campaign', id: campaign.id },
      facts: { people: sheets.length },
    });
  });

async function pageOf(
  { instruments }: InvitationServices,
  campaign: Campaign,
  { recipient, code, shortCode }: Printed,
  told: { organisation: string; unitName: string | null; publicUrl: string; now: string },
): Promise<Block[]> {
  const { blueprint } = await instruments.current(campaign.blueprintId);
  const { invitation } = recipient;
  return sheetBlocks({
    locale: invitation.locale,
    personName: nameOf(recipient),
    unitName: told.unitName,
    organisation: told.organisation,
    campaign: campaign.title[invitation.locale],
    minutes:
      blueprint.timeLimitMinutes === null ? null : Math.round(blueprint.timeLimitMinutes * invitation.timeFactor),
    questions: { least: fewestItems(blueprint), most: blueprint.length.maximum },
    opensAt: campaign.opensAt > told.now ? campaign.opensAt : null,
    closesAt: campaign.closesAt,
    contact: campaign.contact,
    url: `${told.publicUrl}/t/${code}`,
    home: told.publicUrl.replace(/^https?:\/\//, ''),
    shortCode,
  });
}
