import { composeServices } from '../../src/app.module.js';
import { launchCampaign, newInvitation } from '../../src/assessments/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import type { Person } from '../../src/people/index.js';
import { allRows } from '../../src/rows.js';

/** What is there of one launched campaign, read from another process than the one that sends. */
export interface Crowd {
  readonly database: Database;
  readonly addresses: readonly string[];
  /** Invitations by the state of their message. */
  counts(): Promise<Readonly<Record<string, number>>>;
  /** What a killed process had taken may be taken by the next one at once, instead of after two minutes. */
  freeClaims(): Promise<void>;
  close(): Promise<void>;
}

/** Adds an organisation whose campaign invites that many people to a migrated database, with the job that writes to them. */
export async function launchCrowd(databaseUrl: string, howMany: number): Promise<Crowd> {
  const database = await openDatabase(databaseUrl, allRows);
  const { assessments, people, invitations } = composeServices(database);
  const now = assessments.clock.now().toISOString();
  const contact = { name: 'Camille Test', email: 'camille@test.example' };
  const organisationId = assessments.ids.next();
  await assessments.organisations.add({
    id: organisationId,
    name: 'Test',
    defaultLocale: 'fr',
    contact,
    createdAt: now,
  });
  const campaign = await launchCampaign(assessments, {
    organisationId,
    purpose: 'promotion',
    title: { fr: 'Promotion', en: 'Promotion' },
    job: null,
    blueprintId: 'hiring',
    opensAt: now,
    closesAt: null,
    answerBy: null,
    contact,
  });
  const crowd = Array.from({ length: howMany }, (_one, index): Person => ({
    organisationId,
    id: assessments.ids.next(),
    kind: 'employee',
    staffNumber: `E${index}`,
    givenName: 'Dominique',
    familyName: `Essai-${index}`,
    email: `e${index}@essai.example`,
    locale: index % 2 === 0 ? 'fr' : 'en',
    site: null,
    unitId: null,
    jobId: null,
    managerId: null,
    state: 'active',
    leftOn: null,
    createdAt: now,
  }));
  await people.store.write(async (tables) => {
    for (const person of crowd) await tables.addPerson(person);
  });
  await assessments.store.write(async (tables) => {
    await tables.addInvitations(
      crowd.map(({ id, locale }) =>
        newInvitation(assessments, campaign, { name: null, locale, expiresAt: null, personId: id }),
      ),
    );
    const payload = { organisationId, campaignId: campaign.id };
    const kind = 'campaigns.send-invitations';
    await tables.jobs.enqueue({
      id: assessments.ids.next(),
      organisationId,
      kind,
      payload,
      runAt: now,
      createdAt: now,
    });
  });
  return {
    database,
    addresses: crowd.map(({ email }) => email ?? ''),
    counts: async () => ({ ...(await invitations.store.committed.deliveryCounts(campaign)) }),
    freeClaims: async () => {
      await database.write((manager) =>
        manager.query("UPDATE queued_jobs SET claimed_until = '1' WHERE state = 'running'"),
      );
    },
    close: () => database.close(),
  };
}
