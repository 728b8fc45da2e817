import { assertMay, type Actor } from '../organisations/index.js';
import type { Instant } from '../kernel/clock.js';
import { assertNotStopped, type Campaign } from './campaign.js';
import { assertNotExpired, assertNotWithdrawn, codeDigestOf, type Invitation } from './invitation.js';
import { LinkUnknown, MailedLinkInstead, SignInInstead } from './problems.js';
import { hasItsEnd, type Sitting } from './sitting.js';
import type { AssessmentReader, AssessmentTables, OpenedLink } from './store.js';

/** What a person reads of their own tests. */
export const mayReadOwnSittings = (actor: Actor): void => assertMay(actor, 'own');

interface LinkFinder {
  (codeDigest: string): Promise<OpenedLink | null>;
}

/**
 * Whoever holds a link may take its test, and nothing else. A wrong code, a foreign one and one that never existed look the same.
 * Someone who has begun may go on, and read the result, past the date of the link.
 * Stopped or withdrawn, it opens nothing but a result that was there before.
 * @throws {LinkUnknown | LinkExpired | CampaignStopped | InvitationWithdrawn}
 */
export async function mayUseLink(find: LinkFinder, code: string, now: Instant): Promise<OpenedLink> {
  const opened = await find(codeDigestOf(code));
  if (!opened) throw new LinkUnknown();
  assertStillHeld(opened);
  if (!opened.sitting) assertNotExpired(opened.invitation, now);
  return opened;
}

/**
 * A link from a printed code opens the test and its result. Whoever printed it held it too: what is the person's alone (their data,
 * its erasure, a contest, a passport) needs signing in, where the person can.
 * @throws {SignInInstead}
 */
export async function mayActAsPerson(reader: AssessmentReader, code: string): Promise<void> {
  if ((await reader.printedFor(codeDigestOf(code)))?.hasAccount) throw new SignInInstead();
}

/**
 * Who looked at somebody's results is told to nobody who may merely hold a paper: it names others, and tells whoever printed the code
 * whether they were noticed.
 * @throws {SignInInstead | MailedLinkInstead}
 */
export async function mayReadWhoLooked(reader: AssessmentReader, code: string): Promise<void> {
  const printed = await reader.printedFor(codeDigestOf(code));
  if (printed) throw printed.hasAccount ? new SignInInstead() : new MailedLinkInstead();
}

/**
 * As `mayUseLink`, for a sitting named in the address: it must be the link's own.
 * @throws {LinkUnknown | LinkExpired}
 */
export async function mayUseSitting(
  find: LinkFinder,
  code: string,
  sittingId: string,
  now: Instant,
): Promise<OpenedLink & { sitting: NonNullable<OpenedLink['sitting']> }> {
  const opened = await mayUseLink(find, code, now);
  if (opened.sitting?.id !== sittingId) throw new LinkUnknown();
  return { ...opened, sitting: opened.sitting };
}

/**
 * The sitting of this link, held until the work is committed.
 * @throws {LinkUnknown | CampaignStopped | InvitationWithdrawn}
 */
export async function holdSitting(tables: AssessmentTables, code: string, sittingId: string): Promise<Sitting> {
  const held = await tables.lockSitting(codeDigestOf(code), sittingId);
  if (!held) throw new LinkUnknown();
  assertStillHeld(held);
  return held.sitting;
}

function assertStillHeld(opened: {
  readonly sitting: Sitting | null;
  readonly campaign: Pick<Campaign, 'state'>;
  readonly invitation: Pick<Invitation, 'withdrawnAt'>;
}): void {
  if (opened.sitting && hasItsEnd(opened.sitting)) return;
  assertNotStopped(opened.campaign);
  assertNotWithdrawn(opened.invitation);
}
