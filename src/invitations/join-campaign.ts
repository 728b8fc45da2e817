import { assertOpen, codeDigestOf, fewestItems, type Campaign, type Invitation } from '../assessments/index.js';
import { afterMinutes, instantOf, type Instant } from '../kernel/clock.js';
import { asTyped } from '../kernel/typed-code.js';
import type { Organisation } from '../organisations/index.js';
import { addCandidate, invitationOfAddress, type NewCandidate } from './candidate.js';
import { isReachable, isWaiting } from './contact-rule.js';
import { OpenLinkClosed, OpenLinkUnknown, TooManyJoins } from './problems.js';
import { isGone, post, recipientsOf } from './recipient.js';
import { waveAfter } from './resend-invitation.js';
import type { InvitationServices } from './services.js';
import type { InvitationReader, InvitationTables } from './store.js';

/** What an open link shows before anybody says who they are. */
export interface OpenLinkWelcome {
  readonly organisation: Pick<Organisation, 'name' | 'defaultLocale'>;
  readonly campaign: Campaign;
  readonly questions: { readonly least: number; readonly most: number };
  readonly minutes: number | null;
}

/** @throws {OpenLinkUnknown | OpenLinkClosed} and whatever tells that the campaign is not open */
async function campaignBehind(reader: InvitationReader, code: string, now: Instant): Promise<Campaign> {
  const link = await reader.openLinkByCode(asTyped(code));
  const campaign = link && (await reader.assessments.campaign(link.organisationId, link.campaignId));
  if (!campaign) throw new OpenLinkUnknown();
  assertOpen(campaign, now);
  if (link.closedAt !== null) throw new OpenLinkClosed();
  return campaign;
}

export async function welcomeCandidate(services: InvitationServices, code: string): Promise<OpenLinkWelcome> {
  const { store, clock, organisations, instruments } = services;
  const campaign = await campaignBehind(store.committed, code, instantOf(clock.now()));
  const organisation = await organisations.find(campaign.organisationId);
  if (!organisation) throw new OpenLinkUnknown();
  const { blueprint } = await instruments.current(campaign.blueprintId);
  return {
    organisation,
    campaign,
    questions: { least: fewestItems(blueprint), most: blueprint.length.maximum },
    minutes: blueprint.timeLimitMinutes,
  };
}

export interface JoinWish extends NewCandidate {
  readonly mayBeWrittenTo: boolean;
  /** A field that people do not see, and programs fill in. */
  readonly trap: string | null;
}

/** Where the candidate goes on: to the test with this code, or to their mailbox. */
export type Joined = { readonly next: 'test'; readonly code: string } | { readonly next: 'mail' };

/** A poster in a full lecture room stays under it; a program that invents candidates soon does not. */
const MOST_JOINS_AN_HOUR = 300;

/** The same address may ask for its link again, but not fill somebody's mailbox. */
const LINKS_APART_MINUTES = 60;

/**
 * Takes a candidate in. With an address, the link goes there and nowhere else, so that nobody can take, or learn of, the test of
 * somebody whose address they know; the answer is the same whether the address was known. Without one, the test opens at once.
 */
export function joinCampaign(services: InvitationServices, code: string, wish: JoinWish): Promise<Joined> {
  const { store, clock, ids } = services;
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const { organisationId, id } = await campaignBehind(tables, code, now);
    // Held, so that the same address twice at once is one candidate, and the limit is exact.
    const campaign = await tables.assessments.lockCampaign(organisationId, id);
    if (!campaign) throw new OpenLinkUnknown();
    if (wish.trap !== null && wish.trap !== '') return { next: 'mail' };
    const entry = { tables, campaign, now };
    const known = wish.email === null ? null : await invitationOfAddress(tables, campaign, wish.email);
    if (known) {
      await sendAgain(services, entry, known);
      return { next: 'mail' };
    }
    const joined = await tables.countJoinsSince(campaign, afterMinutes(now, -60));
    if (joined >= MOST_JOINS_AN_HOUR) throw new TooManyJoins();
    const invitation = await takeIn(services, entry, wish);
    if (wish.email !== null) return { next: 'mail' };
    const linkCode = ids.secretCode();
    await tables.assessments.addLinkCode(invitation, codeDigestOf(linkCode), now);
    return { next: 'test', code: linkCode };
  });
}

interface Entry {
  readonly tables: InvitationTables;
  readonly campaign: Campaign;
  readonly now: Instant;
}

async function takeIn(services: InvitationServices, entry: Entry, wish: JoinWish): Promise<Invitation> {
  const { tables, campaign, now } = entry;
  const { organisationId, id: campaignId } = campaign;
  const { givenName, familyName, email, locale } = wish;
  const { invitation } = await addCandidate(services, entry, { givenName, familyName, email, locale });
  await tables.addJoin({
    organisationId,
    invitationId: invitation.id,
    campaignId,
    mayBeWrittenToSince: wish.mayBeWrittenTo ? now : null,
    joinedAt: now,
  });
  await tables.assessments.audit.append({
    organisationId,
    at: now,
    actor: `link:${invitation.id}`,
    action: 'candidate.joined',
    subject: { kind: 'invitation', id: invitation.id },
    facts: { campaignId },
  });
  await sendOwnLink(services, entry, invitation);
  return invitation;
}

async function sendAgain(services: InvitationServices, entry: Entry, invitation: Invitation): Promise<void> {
  const [recipient] = await recipientsOf(entry.tables, [invitation]);
  const last = recipient?.mails[0];
  if (!recipient || isGone(recipient, entry.now)) return;
  if (last && (isWaiting(last) || last.createdAt > afterMinutes(entry.now, -LINKS_APART_MINUTES))) return;
  await sendOwnLink(services, entry, invitation);
}

async function sendOwnLink(services: InvitationServices, entry: Entry, invitation: Invitation): Promise<void> {
  const [recipient] = await recipientsOf(entry.tables, [invitation]);
  if (!recipient || !isReachable(recipient)) return;
  const wave = { kind: 'own-link', wave: waveAfter(recipient) } as const;
  await post({ ...entry, jobId: services.ids.next() }, recipient, wave);
}
