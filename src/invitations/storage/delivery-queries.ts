import type { EntityManager } from 'typeorm';
import type { Campaign } from '../../assessments/index.js';
import type { Instant } from '../../kernel/clock.js';
import { NOTHING_DELIVERED, type Delivery, type DeliveryCounts, type DeliveryState } from '../delivery-state.js';
import type { Slice } from '../store.js';

type Named = Pick<Campaign, 'organisationId' | 'id'>;

/** Databases limit how many parameters a statement has. */
const MOST_PARAMETERS = 500;
const EVERYBODY: Slice = { offset: 0, limit: 1_000_000 };

/**
 * A view over the tables of four contexts, read together: ten thousand people are counted every few seconds while their invitations
 * leave, and asking each context in turn would take a hundred times as long. Nothing is written through it.
 */
const STATE = `CASE WHEN mail.state IS NOT NULL THEN mail.state
  WHEN person.email IS NULL THEN 'no-address' ELSE 'not-written' END`;

/** Each invitation with its last message that carries a first link: an invitation, or a link the candidate asked for. */
const VIEW = `invitations invitation
  LEFT JOIN people person
    ON person.organisation_id = invitation.organisation_id AND person.id = invitation.person_id
  LEFT JOIN mails mail
    ON mail.organisation_id = invitation.organisation_id AND mail.subject_id = CAST(invitation.id AS varchar(80))
    AND mail.kind IN ('invitation', 'own-link')
    AND NOT EXISTS (SELECT 1 FROM mails later
      WHERE later.organisation_id = mail.organisation_id AND later.subject_id = mail.subject_id
        AND later.kind IN ('invitation', 'own-link')
        AND (later.created_at > mail.created_at OR (later.created_at = mail.created_at AND later.id > mail.id)))`;

export async function countInvitations(manager: EntityManager, { organisationId, id }: Named): Promise<number> {
  const [row] = await manager.sql<{ count: string | number }[]>`SELECT COUNT(*) AS count FROM invitations
    WHERE organisation_id = ${organisationId} AND campaign_id = ${id}`;
  return Number(row?.count ?? 0);
}

export async function countDeliveries(manager: EntityManager, { organisationId, id }: Named): Promise<DeliveryCounts> {
  const rows = await manager.sql<{ state: DeliveryState; count: string | number }[]>`
    SELECT ${() => STATE} AS state, COUNT(*) AS count FROM ${() => VIEW}
    WHERE invitation.organisation_id = ${organisationId} AND invitation.campaign_id = ${id}
      AND invitation.withdrawn_at IS NULL
    GROUP BY 1`;
  return { ...NOTHING_DELIVERED, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
}

interface DeliveryRow {
  readonly id: string;
  readonly person_id: string | null;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly candidate_name: string | null;
  readonly state: DeliveryState;
  readonly to_address: string | null;
  readonly email: string | null;
  readonly at: Instant | null;
  readonly last_error: string | null;
}

export async function findDeliveries(
  manager: EntityManager,
  { organisationId, id }: Named,
  states: readonly DeliveryState[],
  { offset, limit }: Slice = EVERYBODY,
): Promise<Delivery[]> {
  if (states.length === 0) return [];
  const rows = await manager.sql<DeliveryRow[]>`SELECT invitation.id, invitation.person_id, person.given_name,
      person.family_name, invitation.candidate_name, person.email, mail.to_address, mail.last_error,
      COALESCE(mail.sent_at, mail.created_at) AS at, ${() => STATE} AS state
    FROM ${() => VIEW}
    WHERE invitation.organisation_id = ${organisationId} AND invitation.campaign_id = ${id}
      AND invitation.withdrawn_at IS NULL AND ${() => STATE} IN (${() => [...states]})
    ORDER BY invitation.created_at, invitation.id LIMIT ${limit} OFFSET ${offset}`;
  return rows.map(toDelivery);
}

const toDelivery = (row: DeliveryRow): Delivery => ({
  invitationId: row.id,
  personId: row.person_id,
  name: row.person_id === null ? (row.candidate_name ?? '') : `${row.given_name ?? ''} ${row.family_name ?? ''}`.trim(),
  state: row.state,
  to: row.to_address ?? row.email,
  at: row.at,
  because: row.last_error,
});

export async function lastReminders(
  manager: EntityManager,
  organisationId: string,
  personIds: readonly string[],
): Promise<Map<string, Instant>> {
  const found = new Map<string, Instant>();
  for (const ids of inParts(personIds)) {
    const rows = await manager.sql<{ person_id: string; at: Instant }[]>`SELECT invitation.person_id,
        MAX(COALESCE(mail.sent_at, mail.created_at)) AS at
      FROM invitations invitation JOIN mails mail
        ON mail.organisation_id = invitation.organisation_id AND mail.subject_id = CAST(invitation.id AS varchar(80))
      WHERE invitation.organisation_id = ${organisationId} AND mail.kind = 'reminder'
        AND mail.state IN ('sent', 'uncertain') AND invitation.person_id IN (${() => ids})
      GROUP BY invitation.person_id`;
    for (const { person_id, at } of rows) found.set(person_id, at);
  }
  return found;
}

function* inParts(values: readonly string[]): Generator<string[]> {
  for (let from = 0; from < values.length; from += MOST_PARAMETERS) yield values.slice(from, from + MOST_PARAMETERS);
}
