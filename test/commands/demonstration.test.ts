import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationAccounts } from '../../src/accounts/index.js';
import { composeServices, contentKinds } from '../../src/app.module.js';
import { holdsDemonstration, readDemonstration } from '../../src/commands/demo.js';
import { verifyChain } from '../../src/audit/index.js';
import { publishContent } from '../../src/content/index.js';
import { openDatabase } from '../../src/database/database.js';
import { IDEA_STATES } from '../../src/ideas/index.js';
import { allRows } from '../../src/rows.js';
import { ROLES } from '../../src/organisations/index.js';
import { fillDemonstration, StoryClock, type DemonstrationLink } from '../../src/setup/index.js';
import { Candidate } from '../support/candidate.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

async function fill({ url }: EmptyDatabase): Promise<DemonstrationLink[]> {
  const demonstration = await readDemonstration(SHIPPED_CONTENT);
  const database = await openDatabase(url, allRows);
  await database.schema.runMigrations();
  const clock = new StoryClock(new Date());
  const services = composeServices(database, clock);
  await publishContent(SHIPPED_CONTENT, contentKinds, services.content);
  const links = await fillDemonstration(services, demonstration, clock);
  await expect(fillDemonstration(services, demonstration, clock)).rejects.toMatchObject({ code: 'SETUP_DONE' });
  await database.close();
  return links;
}

describe.each(servedDatabases)('the demonstration on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let links: DemonstrationLink[];
  let service: TestService;

  beforeAll(async () => {
    place = await create();
    links = await fill(place);
    service = await startTestService(place);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const whoIs = (stage: DemonstrationLink['stage']): Candidate => {
    const link = links.find((candidate) => candidate.stage === stage);
    return new Candidate(service.url, link?.code ?? '');
  };

  it('starts again on its own organisation, and refuses any other before it touches the database', async () => {
    const { told } = await readDemonstration(SHIPPED_CONTENT);
    expect(await holdsDemonstration(place.url, told)).toBe(true);
    const other = await create();
    try {
      expect(await holdsDemonstration(other.url, told)).toBe(false);
      const database = await openDatabase(other.url, allRows);
      // Nothing of ours but the table: as an older version would be found.
      const { name, contact } = told.organisation;
      await database.schema.query('CREATE TABLE organisations (name varchar(200), contact_email varchar(200))');
      const hold = async (...rows: readonly (readonly [string, string])[]): Promise<boolean> => {
        await database.schema.query('DELETE FROM organisations');
        for (const [of, email] of rows)
          await database.schema.query(`INSERT INTO organisations VALUES ('${of.replaceAll("'", "''")}', '${email}')`);
        return holdsDemonstration(other.url, told);
      };
      const refused = { code: 'DATABASE_NOT_OF_DEMONSTRATION' };
      await expect(hold(['Maison réelle', 'rh@reelle.fr'])).rejects.toMatchObject(refused);
      await expect(hold([name, 'rh@reelle.fr'])).rejects.toMatchObject(refused);
      await expect(hold([name, contact.email], ['Maison réelle', 'rh@reelle.fr'])).rejects.toMatchObject(refused);
      expect(await hold([name, contact.email])).toBe(true);
      expect(await database.schema.createQueryRunner().hasTable('migrations')).toBe(false);
      await database.close();
    } finally {
      await other.remove();
    }
  });

  it('has somebody who has not begun, somebody midway with time left, and somebody with a result', async () => {
    expect((await whoIs('to-begin').open()).body.state).toBe('to-acknowledge');
    const midway = whoIs('stopped-midway');
    expect((await midway.open()).body.state).toBe('running');
    const { body } = await midway.start();
    expect(body.question?.position).toBe(9);
    expect(Date.parse(body.deadline ?? '')).toBeGreaterThan(Date.now());
    const finished = whoIs('finished');
    expect((await finished.open()).body.state).toBe('finished');
    const ended = await finished.start();
    finished.sittingId = ended.body.id;
    expect((await finished.result()).status).toBe(200);
  });

  it('has two hundred people, an account for each role, and a promotion with results', async () => {
    const { accounts, assessments, people } = service.services;
    const [organisation] = await assessments.organisations.all();
    const id = organisation?.id ?? '';
    expect(await people.store.committed.countPeople(id, { kind: 'employee' })).toBe(200);
    const offered = await demonstrationAccounts(accounts);
    expect(new Set(offered.map(({ role }) => role))).toEqual(new Set(ROLES));
    const campaigns = await assessments.store.committed.campaignsOf(id);
    const promotion = campaigns.find(({ purpose }) => purpose === 'promotion');
    const invitations = await assessments.store.committed.invitations(id, { campaignId: promotion?.id ?? '' });
    const sittings = await assessments.store.committed.sittingsOfInvitations(
      id,
      invitations.map((one) => one.id),
    );
    const sent = { organisationId: id, subjectIds: invitations.map((one) => one.id), states: ['sent'] as const };
    expect((await service.services.mailbox.committed.counts(sent)).sent).toBe(9);
    const hiring = campaigns.find(({ purpose }) => purpose === 'hiring');
    const candidates = await assessments.store.committed.invitations(id, { campaignId: hiring?.id ?? '' });
    expect(candidates.every(({ personId }) => personId !== null)).toBe(true);
    const waiting = { organisationId: id, kind: 'send-mail', states: ['waiting', 'running'] as const };
    expect(await service.services.queue.committed.jobs(waiting, { offset: 0, limit: 10 })).toEqual([]);
    expect([invitations.length, sittings.filter(({ state }) => state === 'finished').length]).toEqual([9, 6]);
    expect((await verifyChain(service.services.audit.committed, id)).kind).toBe('whole');
  });

  it('has ideas with answers, signed and not, one of them hidden, counted in steps', async () => {
    const { ideas, assessments } = service.services;
    const [organisation] = await assessments.organisations.all();
    const wish = { order: 'support', today: '9999-01-01', page: { offset: 0, limit: 50 } } as const;
    const { ideas: all } = await ideas.store.committed.ideas(organisation?.id ?? '', wish);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(IDEA_STATES));
    expect(new Set(all.map(({ authorId }) => authorId === null))).toEqual(new Set([true, false]));
    expect(all.filter(({ hidden }) => hidden !== null)).toHaveLength(1);
    expect([all[0]?.supports, all.at(-1)?.supports]).toEqual([20, 0]);
  });
});
