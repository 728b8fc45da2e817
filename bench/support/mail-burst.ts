import { composeServices } from '../../src/app.module.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { allRows } from '../../src/rows.js';

/** Posted together, as a wave of invitations is: a unit of work of thousands would hold the writers. */
const AT_ONCE = 200;

/** Asks for that many messages of a kind the service knows how to write; migrates first. @returns their ids */
export async function postBurst(
  databaseUrl: string,
  howMany: number,
  urgency: 'at-once' | 'in-turn' = 'in-turn',
): Promise<string[]> {
  const database = await openDatabase(databaseUrl, allRows);
  try {
    await database.schema.runMigrations();
    return await postInto(database, howMany, urgency);
  } finally {
    await database.close();
  }
}

async function postInto(database: Database, howMany: number, urgency: 'at-once' | 'in-turn'): Promise<string[]> {
  const { assessments, people, mailbox, clock } = composeServices(database);
  const [createdAt, next] = [clock.now().toISOString(), () => assessments.ids.next()];
  const contact = { name: 'Camille Test', email: 'camille@test.example' };
  const organisationId = next();
  await assessments.organisations.add({ id: organisationId, name: 'Test', defaultLocale: 'fr', contact, createdAt });
  const person = {
    organisationId,
    id: next(),
    kind: 'employee',
    staffNumber: null,
    givenName: 'Camille',
    familyName: 'Test',
    email: contact.email,
    locale: 'fr',
    site: null,
    unitId: null,
    jobId: null,
    managerId: null,
    state: 'active',
    leftOn: null,
    createdAt,
  } as const;
  await people.store.write((tables) => tables.addPerson(person));
  const mail = {
    organisationId,
    kind: 'account.password-changed',
    to: contact.email,
    locale: 'fr',
    facts: {},
  } as const;
  const ids = Array.from({ length: howMany }, next);
  for (let from = 0; from < howMany; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE);
    const post = (id: string) => mailbox.post({ ...mail, id, jobId: next(), subjectId: person.id, createdAt, urgency });
    await Promise.all(part.map(post));
  }
  return ids;
}
