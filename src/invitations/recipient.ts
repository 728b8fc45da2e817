import { v5 } from 'uuid';
import type { Campaign, Invitation, Sitting } from '../assessments/index.js';
import type { Instant } from '../kernel/clock.js';
import type { Mail } from '../mail/index.js';
import { fullNameOf, type Person } from '../people/index.js';
import type { CandidateJoin, InvitationReader, InvitationTables, Slice } from './store.js';

/** The kinds of message of this context. `own-link`: asked for by the candidate; `begun-on-paper`: posted when a printed code begins a test. */
export const MAIL_KINDS = [
  'invitation',
  'own-link',
  'reminder',
  'extension',
  'campaign-stopped',
  'begun-on-paper',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Somebody invited, with all that decides whether to write to them. */
export interface Recipient {
  readonly invitation: Invitation;
  readonly person: Person | null;
  readonly sitting: Sitting | null;
  /** Newest first. */
  readonly mails: readonly Mail[];
  readonly join: CandidateJoin | null;
  /** The last reminder they got, of any campaign. */
  readonly lastReminderAt: Instant | null;
}

export type ReachableRecipient = Recipient & { readonly person: Person & { readonly email: string } };

/** More than anybody gets of one campaign. */
const MOST_MAILS_EACH = 100;

export async function recipientsAmong(
  reader: InvitationReader,
  campaign: Campaign,
  slice?: Slice,
): Promise<Recipient[]> {
  const { organisationId, id: campaignId } = campaign;
  return recipientsOf(reader, await reader.assessments.invitations(organisationId, { campaignId }, slice));
}

export async function recipientsOf(reader: InvitationReader, invitations: readonly Invitation[]): Promise<Recipient[]> {
  const [first] = invitations;
  if (!first) return [];
  const { organisationId } = first;
  const ids = invitations.map(({ id }) => id);
  const personIds = invitations.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const filter = { organisationId, subjectIds: ids };
  const people = byKey(await reader.people.peopleByIds(organisationId, personIds), ({ id }) => id);
  const sittings = byKey(
    await reader.assessments.sittingsOfInvitations(organisationId, ids),
    ({ invitationId }) => invitationId,
  );
  const joins = byKey(await reader.joinsOf(organisationId, ids), ({ invitationId }) => invitationId);
  const mails = mailsBySubject(await reader.mail.mails(filter, { offset: 0, limit: ids.length * MOST_MAILS_EACH }));
  const reminders = await reader.lastRemindersOf(organisationId, personIds);
  return invitations.map((invitation) => ({
    invitation,
    person: people.get(invitation.personId ?? '') ?? null,
    sitting: sittings.get(invitation.id) ?? null,
    mails: mails.get(invitation.id) ?? [],
    join: joins.get(invitation.id) ?? null,
    lastReminderAt: reminders.get(invitation.personId ?? '') ?? null,
  }));
}

function mailsBySubject(mails: readonly Mail[]): ReadonlyMap<string, readonly Mail[]> {
  const found = new Map<string, Mail[]>();
  for (const mail of mails) {
    const own = found.get(mail.subjectId ?? '');
    if (own) own.push(mail);
    else found.set(mail.subjectId ?? '', [mail]);
  }
  return found;
}

const byKey = <T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, T> =>
  new Map(values.map((value) => [keyOf(value), value]));

export const nameOf = ({ person, invitation }: Pick<Recipient, 'person' | 'invitation'>): string =>
  person ? fullNameOf(person) : (invitation.candidateName ?? '');

/** The person left, was erased, or the invitation was taken back. */
export const isGone = ({ person, invitation }: Pick<Recipient, 'person' | 'invitation'>, now: Instant): boolean =>
  person?.state !== 'active' ||
  invitation.withdrawnAt !== null ||
  (invitation.expiresAt !== null && invitation.expiresAt <= now);

/**
 * The id follows from the invitation, the kind and the wave: two processes, or one that starts again after a crash, cannot post the
 * same message twice.
 */
export const mailIdOf = (invitation: Pick<Invitation, 'id'>, kind: MailKind, wave: string): string =>
  v5(`${kind}:${wave}`, invitation.id);

/** The wave of whoever was never written to; the job of a launch and an act by hand agree on it. */
export const FIRST_WAVE = 'first';

/** @returns false when that very message exists already */
export async function post(
  { tables, campaign, now, jobId }: PostingParts,
  recipient: ReachableRecipient,
  { kind, wave }: { readonly kind: MailKind; readonly wave: string },
): Promise<boolean> {
  const { invitation, person } = recipient;
  const id = mailIdOf(invitation, kind, wave);
  if (recipient.mails.some((mail) => mail.id === id)) return false;
  await tables.assessments.mail.post({
    organisationId: campaign.organisationId,
    id,
    kind,
    to: person.email,
    locale: invitation.locale,
    facts: { campaignId: campaign.id },
    subjectId: invitation.id,
    createdAt: now,
    jobId,
  });
  return true;
}

interface PostingParts {
  readonly tables: InvitationTables;
  readonly campaign: Campaign;
  readonly now: Instant;
  readonly jobId: string;
}
