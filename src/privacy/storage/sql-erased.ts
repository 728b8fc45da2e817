import type { EntityManager } from 'typeorm';
import type { Erased } from '../store.js';

/** Databases limit how many parameters a statement has. */
const MOST_PARAMETERS = 500;

interface IdRow {
  readonly id: string;
}

/** Ids of what was erased: people keep a place without a name, invitations a line of their own. */
export class SqlErased implements Erased {
  constructor(private readonly manager: EntityManager) {}

  async organisationIds(): Promise<string[]> {
    return idsIn(await this.manager.sql<IdRow[]>`SELECT id FROM organisations ORDER BY id`);
  }

  async idsOf(organisationId: string): Promise<{ people: string[]; invitations: string[] }> {
    const people = await this.manager.sql<IdRow[]>`SELECT id FROM people
      WHERE organisation_id = ${organisationId} AND state = 'erased' ORDER BY id`;
    const invitations = await this.manager.sql<IdRow[]>`SELECT invitation_id AS id FROM erased_invitations
      WHERE organisation_id = ${organisationId} ORDER BY invitation_id`;
    return { people: idsIn(people), invitations: idsIn(invitations) };
  }

  async backAmong(told: Parameters<Erased['backAmong']>[0]): ReturnType<Erased['backAmong']> {
    const { organisationId } = told;
    const people: string[] = [];
    for (const part of inParts(told.people)) {
      people.push(
        ...idsIn(
          await this.manager.sql<IdRow[]>`SELECT id FROM people
            WHERE organisation_id = ${organisationId} AND state <> 'erased' AND id IN (${() => part})`,
        ),
      );
    }
    const invitations: string[] = [];
    for (const part of inParts(told.invitations)) {
      invitations.push(
        ...idsIn(
          await this.manager.sql<IdRow[]>`SELECT id FROM invitations
            WHERE organisation_id = ${organisationId} AND id IN (${() => part})`,
        ),
      );
    }
    return { people, invitations };
  }

  async remember(organisationId: string, invitationIds: readonly string[]): Promise<void> {
    for (const id of invitationIds) {
      await this.manager.sql`INSERT INTO erased_invitations (organisation_id, invitation_id)
        VALUES (${organisationId}, ${id}) ON CONFLICT (organisation_id, invitation_id) DO NOTHING`;
    }
  }
}

const idsIn = (rows: readonly IdRow[]): string[] => rows.map(({ id }) => id);

function* inParts(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += MOST_PARAMETERS) yield ids.slice(from, from + MOST_PARAMETERS);
}
