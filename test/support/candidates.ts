import { composeServices } from '../../src/app.module.js';
import { inviteCandidate, launchCampaign } from '../../src/assessments/index.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { allRows } from '../../src/rows.js';

/** Adds an organisation with a hiring campaign to a migrated database, and gives the codes of that many links. */
export async function inviteMany(databaseUrl: string, howMany: number): Promise<string[]> {
  const database = await openDatabase(databaseUrl, allRows);
  try {
    return await inviteInto(database, howMany);
  } finally {
    await database.close();
  }
}

async function inviteInto(database: Database, howMany: number): Promise<string[]> {
  const { assessments } = composeServices(database);
  const createdAt = assessments.clock.now().toISOString();
  const contact = { name: 'Camille Test', email: 'camille@test.example' };
  const organisation = { id: assessments.ids.next(), name: 'Test', defaultLocale: 'fr', contact, createdAt } as const;
  await assessments.organisations.add(organisation);
  const campaign = await launchCampaign(assessments, {
    organisationId: organisation.id,
    purpose: 'hiring',
    title: { fr: 'Recrutement', en: 'Hiring' },
    job: null,
    blueprintId: 'hiring',
    opensAt: createdAt,
    closesAt: null,
    answerBy: null,
    contact,
  });
  const candidate = { name: null, locale: 'fr', expiresAt: null } as const;
  const invited = await Promise.all(
    Array.from({ length: howMany }, () => inviteCandidate(assessments, campaign, candidate)),
  );
  return invited.map(({ code }) => code);
}
