import { instantOf, type Instant } from '../kernel/clock.js';
import type { Chore } from '../queue/index.js';
import { holdsOn } from './erasure.js';
import { totalOf, type DataSubject, type RowCounts } from './personal-data.js';
import type { Purge } from './purge.js';
import { isExpired, monthsBefore, monthsKept, RETENTION_BOUNDS, type RetentionRule } from './retention.js';
import type { PrivacyServices } from './services.js';
import type { PrivacyTables } from './store.js';

export const PURGE = 'privacy.purge';

/** Each piece is one unit of work: a purge of years of data keeps no answer waiting for long. */
const INVITATIONS_AT_A_TIME = 200;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Each night: what nothing allows to keep any more goes, looking again finds nothing, and a proof is written. */
export const purgeChore = (services: PrivacyServices): Chore => ({
  kind: PURGE,
  every: 'night',
  run: async ({ signal }) => {
    for (const { id } of await services.organisations.all()) {
      signal.throwIfAborted();
      await purgeOrganisation(services, id);
    }
    // Also for what people removed by day: a self-assessment, an import.
    await services.store.discardRemoved();
  },
});

/** @returns the proof, or null when there was nothing to remove */
export async function purgeOrganisation(services: PrivacyServices, organisationId: string): Promise<Purge | null> {
  const now = instantOf(services.clock.now());
  const rules = await services.store.committed.rules(organisationId);
  const total = { invitations: 0, people: 0, remaining: 0, counts: {} as RowCounts };
  const add = (subject: DataSubject, removed: Removed): void => {
    total.invitations += removed.known;
    total.people += subject.personId === null ? 0 : 1;
    total.remaining += removed.remaining;
    total.counts = summed(total.counts, removed.counts);
  };
  for await (const subject of expiredSubjects(services, { organisationId, rules, now })) {
    add(subject, await services.store.write((tables) => removeAndLookAgain(tables, subject)));
  }
  if (total.invitations + total.people === 0) return null;
  const purge: Purge = { organisationId, id: services.ids.next(), at: now, ...total };
  await services.store.write(async (tables) => {
    await tables.addPurge(purge);
    await tables.audit.append({
      organisationId,
      at: now,
      actor: 'service',
      action: 'retention.purged',
      subject: { kind: 'purge', id: purge.id },
      facts: {
        invitations: purge.invitations,
        people: purge.people,
        rows: totalOf(purge.counts),
        remaining: purge.remaining,
      },
    });
  });
  return purge;
}

interface Removed {
  /** Invitations that others may know of: the proof counts no self-assessment. */
  readonly known: number;
  readonly counts: RowCounts;
  readonly remaining: number;
}

async function removeAndLookAgain(tables: PrivacyTables, subject: DataSubject): Promise<Removed> {
  const { organisationId, invitationIds } = subject;
  const sittings = await tables.sittingIdsOf(subject);
  const known = await tables.knownToOthers(organisationId, invitationIds);
  const owned = invitationIds.filter((id) => !known.includes(id));
  if (owned.length > 0) await tables.erase({ organisationId, personId: null, invitationIds: owned });
  const counts = await tables.erase({ ...subject, invitationIds: known });
  const remaining = totalOf(await tables.countRowsOf(subject)) + (await tables.countRowsOfSittings(subject, sittings));
  return { known: known.length, counts, remaining };
}

interface Asked {
  readonly organisationId: string;
  readonly rules: readonly RetentionRule[];
  readonly now: Instant;
}

async function* expiredSubjects(services: PrivacyServices, asked: Asked): AsyncGenerator<DataSubject> {
  yield* expiredTests(services, asked);
  yield* endedHolds(services, asked);
  yield* expiredPeople(services, asked);
}

async function* expiredTests(
  { store }: PrivacyServices,
  { organisationId, rules, now }: Asked,
): AsyncGenerator<DataSubject> {
  // Nothing younger than the shortest period can have expired.
  const before = monthsBefore(now, Math.min(...Object.values(RETENTION_BOUNDS).map(({ atLeast }) => atLeast)));
  for (let afterId = FIRST_ID; ;) {
    const page = { afterId, limit: INVITATIONS_AT_A_TIME };
    const retained = await store.committed.retainedBefore(organisationId, before, page);
    const expired = retained.filter((one) => isExpired(one, rules, now));
    if (expired.length > 0) {
      yield { organisationId, personId: null, invitationIds: expired.map(({ id }) => id) };
      // A candidate's name goes with their last test: they were told the same months.
      const among = expired.flatMap(({ personId }) => (personId === null ? [] : [personId]));
      for (const personId of await store.committed.candidatesWithoutInvitation(organisationId, {
        createdBefore: now,
        among,
      }))
        yield { organisationId, personId, invitationIds: [] };
    }
    const last = retained.at(-1);
    if (!last || retained.length < INVITATIONS_AT_A_TIME) return;
    afterId = last.id;
  }
}

/** What an erasure had to leave for a time. */
async function* endedHolds({ store }: PrivacyServices, { organisationId, now }: Asked): AsyncGenerator<DataSubject> {
  for (const erasure of await store.committed.erasures(organisationId, { isHeldUntilBefore: now })) {
    const { personId, isWhole, heldInvitationIds: invitationIds } = erasure;
    yield { organisationId, personId: isWhole ? personId : null, invitationIds };
    await store.write((tables) => tables.keepErasure({ ...erasure, completedAt: now }));
  }
}

/** Candidates of whom no test is left; whoever left long enough ago, with all that was theirs. */
async function* expiredPeople(
  { store }: PrivacyServices,
  { organisationId, rules, now }: Asked,
): AsyncGenerator<DataSubject> {
  const { committed } = store;
  const candidatesBefore = monthsBefore(now, monthsKept(rules, 'hiring'));
  for (const personId of await committed.candidatesWithoutInvitation(organisationId, {
    createdBefore: candidatesBefore,
  })) {
    yield { organisationId, personId, invitationIds: [] };
  }
  const leftBefore = monthsBefore(now, monthsKept(rules, 'leavers'));
  for (const personId of await committed.leaversBefore(organisationId, leftBefore)) {
    const subject = {
      organisationId,
      personId,
      invitationIds: await committed.invitationIdsOf(organisationId, personId),
    };
    if (holdsOn(await committed.lastDecisions(subject), now).length === 0) yield subject;
  }
}

function summed(left: RowCounts, right: RowCounts): RowCounts {
  const sum: Record<string, number> = { ...left };
  for (const [table, count] of Object.entries(right)) sum[table] = (sum[table] ?? 0) + count;
  return sum;
}
