import { instantOf, type Clock, type Instant } from '../kernel/clock.js';
import type { Erasure } from './erasure.js';
import { totalOf } from './personal-data.js';
import type { PrivacyReader, PrivacyTables } from './store.js';

/** Ids of what was erased in one organisation, and the proofs: what must go again when a backup of before brings it back. */
export interface ErasedOf {
  readonly organisationId: string;
  readonly people: readonly string[];
  readonly invitations: readonly string[];
  readonly erasures: readonly Erasure[];
}

export interface ErasureList {
  /** What was erased after this moment is not in it. */
  readonly asOf: Instant;
  readonly organisations: readonly ErasedOf[];
}

export async function listErasures(
  { committed }: { readonly committed: PrivacyReader },
  clock: Clock,
): Promise<ErasureList> {
  // Before reading: what is erased meanwhile may be missing, and the list must not say otherwise.
  const asOf = instantOf(clock.now());
  const organisations: ErasedOf[] = [];
  for (const organisationId of await committed.erased.organisationIds()) {
    const erasures = await committed.erasures(organisationId);
    const { people, invitations } = await committed.erased.idsOf(organisationId);
    organisations.push({ organisationId, people, invitations: union(invitations, erasedBy(erasures)), erasures });
  }
  return { asOf, organisations };
}

/** Nothing that either holds is lost: the list of a database that was itself restored may know less than the one before. */
export function mergedLists(one: ErasureList, other: ErasureList): ErasureList {
  const merged = new Map(one.organisations.map((told) => [told.organisationId, told]));
  for (const told of other.organisations) {
    const before = merged.get(told.organisationId);
    merged.set(told.organisationId, before ? mergedOf(before, told) : told);
  }
  return { asOf: one.asOf > other.asOf ? one.asOf : other.asOf, organisations: [...merged.values()] };
}

function mergedOf(one: ErasedOf, other: ErasedOf): ErasedOf {
  const erasures = new Map(one.erasures.map((erasure) => [erasure.id, erasure]));
  for (const erasure of other.erasures) {
    if (!erasures.get(erasure.id)?.completedAt) erasures.set(erasure.id, erasure);
  }
  return {
    organisationId: one.organisationId,
    people: union(one.people, other.people),
    invitations: union(one.invitations, other.invitations),
    erasures: [...erasures.values()],
  };
}

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])].sort();

/** Erasures of before the ids were kept apart tell them too. */
const erasedBy = (erasures: readonly Erasure[]): string[] =>
  erasures.flatMap(({ erasedInvitationIds }) => erasedInvitationIds);

export interface ErasedAgain {
  readonly people: number;
  readonly tests: number;
}

/** Tests erased in one statement: databases limit how many ids it names. */
const TESTS_AT_A_TIME = 200;

/** Erases what the list says and the database holds all the same; proofs that it has not are kept again. Of others' organisations: nothing. */
export async function eraseAgain(tables: PrivacyTables, list: ErasureList, clock: Clock): Promise<ErasedAgain> {
  const total = { people: 0, tests: 0 };
  const here = new Set(await tables.erased.organisationIds());
  for (const told of list.organisations) {
    if (!here.has(told.organisationId)) continue;
    const done = await eraseAgainOf(tables, told, instantOf(clock.now()));
    total.people += done.people;
    total.tests += done.tests;
  }
  return total;
}

async function eraseAgainOf(tables: PrivacyTables, told: ErasedOf, at: Instant): Promise<ErasedAgain> {
  const { organisationId } = told;
  const back = await tables.erased.backAmong(told);
  let rows = 0;
  for (const invitationIds of inParts(back.invitations))
    rows += totalOf(await tables.erase({ organisationId, personId: null, invitationIds }));
  for (const personId of back.people)
    rows += totalOf(await tables.erase({ organisationId, personId, invitationIds: [] }));
  for (const { isWhole, heldInvitationIds } of told.erasures)
    if (isWhole) await tables.forgetNames(organisationId, heldInvitationIds);
  await tables.erased.remember(organisationId, told.invitations);
  await keepProofs(tables, told);
  const done = { people: back.people.length, tests: back.invitations.length };
  if (done.people + done.tests > 0)
    await tables.audit.append({
      organisationId,
      at,
      actor: 'service',
      action: 'data.erased',
      subject: { kind: 'organisation', id: organisationId },
      facts: { ...done, rows, because: 'restored' },
    });
  return done;
}

/** With what was held for a time: its day stays the day that the person was told. */
async function keepProofs(tables: PrivacyTables, { organisationId, erasures }: ErasedOf): Promise<void> {
  const known = new Map((await tables.erasures(organisationId)).map((erasure) => [erasure.id, erasure]));
  for (const erasure of erasures) {
    const before = known.get(erasure.id);
    if (!before) await tables.addErasure(erasure);
    else if (before.completedAt === null && erasure.completedAt !== null) await tables.keepErasure(erasure);
  }
}

function* inParts(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += TESTS_AT_A_TIME) yield ids.slice(from, from + TESTS_AT_A_TIME);
}
