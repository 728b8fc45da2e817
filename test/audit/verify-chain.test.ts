import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditReader } from '../../src/audit/audit-trail.js';
import { SqlAuditTrail, verifyChain, type AuditEvent } from '../../src/audit/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { allRows } from '../../src/rows.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';

const ORGANISATION = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';

const event = (number: number, organisationId = ORGANISATION): AuditEvent => ({
  organisationId,
  at: `2026-11-24T10:00:${String(number % 60).padStart(2, '0')}.000Z`,
  actor: 'service',
  action: 'campaign.launched',
  subject: { kind: 'campaign', id: String(number) },
  facts: { people: number, note: 'à l’heure', flag: true, nothing: null },
});

describe.each(bothDatabases)('the audit trail on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let database: Database;
  let trail: SqlAuditTrail;

  const change = (statement: string) => database.write((manager) => manager.query(statement));

  beforeEach(async () => {
    place = await create();
    database = await openDatabase(place.url, allRows);
    await database.schema.runMigrations();
    trail = new SqlAuditTrail(database);
    for (let number = 1; number <= 6; number++) await trail.record(event(number));
    await trail.record(event(1, OTHER));
  });

  afterEach(async () => {
    await database.close();
    await place.remove();
  });

  it('is whole when nobody touched it, also after concurrent writers', async () => {
    await Promise.all(Array.from({ length: 20 }, (_one, index) => trail.record(event(10 + index))));
    const verdict = await verifyChain(trail.committed, ORGANISATION);
    expect(verdict).toEqual({ kind: 'whole', head: { sequence: 26, hash: expect.any(String) } });
  });

  it('is whole while it is written: between the entries read and the head, and after each page', async () => {
    let written = 0;
    const writeOne = () => trail.record(event(100 + ++written));
    const { committed } = trail;
    const busy: AuditReader = {
      entries: (...asked) => committed.entries(...asked),
      chainFrom: async (...asked) => {
        const entries = await committed.chainFrom(...asked);
        await writeOne();
        return entries;
      },
      head: async (...asked) => {
        const head = await committed.head(...asked);
        await writeOne();
        return head;
      },
    };
    expect(await verifyChain(busy, ORGANISATION)).toMatchObject({ kind: 'whole', head: { sequence: 7 } });
    expect(written).toBe(3);
    let isDone = false;
    const writers = [1, 2, 3].map(async () => {
      while (!isDone) await writeOne();
    });
    const verdicts = [];
    for (let look = 0; look < 20; look++) verdicts.push((await verifyChain(committed, ORGANISATION)).kind);
    isDone = true;
    await Promise.all(writers);
    expect(verdicts).toEqual(verdicts.map(() => 'whole'));
  });

  it('is found cut, or headless, also when somebody writes meanwhile', async () => {
    const { committed } = trail;
    const busy = (): AuditReader => ({
      entries: (...asked) => committed.entries(...asked),
      chainFrom: (...asked) => committed.chainFrom(...asked),
      head: async (...asked) => {
        const head = await committed.head(...asked);
        await trail.record(event(200, OTHER));
        return head;
      },
    });
    await change(`DELETE FROM audit_entries WHERE sequence = 6 AND organisation_id = '${ORGANISATION}'`);
    expect(await verifyChain(busy(), ORGANISATION)).toEqual({ kind: 'broken', sequence: 6, because: 'cut' });
    await change(
      `UPDATE audit_heads SET sequence = 5, hash = '${'0'.repeat(64)}' WHERE organisation_id = '${ORGANISATION}'`,
    );
    expect(await verifyChain(busy(), ORGANISATION)).toMatchObject({ kind: 'broken', because: 'changed' });
  });

  it.each([
    ['a changed fact', `UPDATE audit_entries SET facts = '{"people":5}' WHERE sequence = 3`, 3, 'changed'],
    ['a changed moment', `UPDATE audit_entries SET at = '2026-11-24T10:00:59.000Z' WHERE sequence = 2`, 2, 'changed'],
    ['an entry taken out', `DELETE FROM audit_entries WHERE sequence = 4`, 4, 'missing'],
    ['the end cut off', `DELETE FROM audit_entries WHERE sequence >= 5`, 5, 'cut'],
    ['a link rehung', `UPDATE audit_entries SET previous_hash = '${'0'.repeat(64)}' WHERE sequence = 6`, 6, 'unlinked'],
  ])('names the first broken link after %s', async (_what, statement, sequence, because) => {
    await change(`${statement} AND organisation_id = '${ORGANISATION}'`);
    expect(await verifyChain(trail.committed, ORGANISATION)).toEqual({ kind: 'broken', sequence, because });
    expect((await verifyChain(trail.committed, OTHER)).kind).toBe('whole');
  });

  it('is broken when its head is gone or stands beyond the last entry', async () => {
    const ofOne = `WHERE organisation_id = '${ORGANISATION}'`;
    await change(`UPDATE audit_heads SET sequence = 9 ${ofOne}`);
    expect(await verifyChain(trail.committed, ORGANISATION)).toEqual({ kind: 'broken', sequence: 7, because: 'cut' });
    await change(`DELETE FROM audit_heads ${ofOne}`);
    const headless = { kind: 'broken', sequence: 6, because: 'headless' };
    expect(await verifyChain(trail.committed, ORGANISATION)).toEqual(headless);
    await change(`DELETE FROM audit_entries WHERE sequence = 6 AND organisation_id = '${ORGANISATION}'`);
    expect(await verifyChain(trail.committed, ORGANISATION)).toEqual({ ...headless, sequence: 5 });
  });

  it('finds a chain rewritten as a whole by a head that was noted elsewhere', async () => {
    const noted = await trail.committed.head(ORGANISATION);
    await change(`DELETE FROM audit_entries WHERE organisation_id = '${ORGANISATION}'`);
    await change(`DELETE FROM audit_heads WHERE organisation_id = '${ORGANISATION}'`);
    for (let number = 1; number <= 6; number++) await trail.record(event(number + 1));
    expect((await verifyChain(trail.committed, ORGANISATION)).kind).toBe('whole');
    expect(await verifyChain(trail.committed, ORGANISATION, noted)).toMatchObject({
      kind: 'broken',
      because: 'other-than-noted',
    });
  });
});
