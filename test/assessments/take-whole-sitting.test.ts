import { describe, expect, it } from '@jest/globals';
import { composeServices, contentKinds } from '../../src/app.module.js';
import { codeDigestOf, inviteCandidate, launchCampaign, NO_TERMS } from '../../src/assessments/index.js';
import { publishContent } from '../../src/content/index.js';
import { openDatabase } from '../../src/database/database.js';
import { afterMinutes, instantOf } from '../../src/kernel/clock.js';
import { randomIds } from '../../src/kernel/ids.js';
import { allRows } from '../../src/rows.js';
import { StoryClock } from '../../src/setup/index.js';
import { playSitting } from '../../src/setup/play-sitting.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';

const START = '2026-11-23T08:00:00.000Z';
const contact = { name: 'Margaux', email: 'margaux@alizes.example' };

async function openStage({ url }: EmptyDatabase) {
  const database = await openDatabase(url, allRows);
  await database.schema.runMigrations();
  const clock = new StoryClock(new Date(START));
  // The same random choices in every sitting.
  const services = composeServices(database, clock, { ...randomIds, seed: () => 'one seed' });
  await publishContent(SHIPPED_CONTENT, contentKinds, services.content);
  const { assessments } = services;
  const organisationId = randomIds.next();
  const organisation = { id: organisationId, name: 'Alizés', defaultLocale: 'fr', contact, createdAt: START } as const;
  await assessments.organisations.addFirst(organisation);
  const title = { fr: 'Essai', en: 'Trial' };
  const campaign = await launchCampaign(assessments, {
    ...{ organisationId, purpose: 'hiring', title, job: null, jobId: null, terms: NO_TERMS, contact },
    ...{ blueprintId: 'hiring', opensAt: instantOf(clock.now()), closesAt: null, answerBy: afterMinutes(START, 9999).slice(0, 10) },
  });
  /** @param answers at most, one by one; absent: the whole sitting at once */
  const take = async (seed: string, answers?: number) => {
    clock.moveTo(START);
    const { code } = await inviteCandidate(assessments, campaign, { name: seed, locale: 'fr', expiresAt: null });
    await playSitting(assessments, clock, { code, locale: 'fr', person: { seed, ability: 0.4, abilityByDomain: {} }, ...(answers !== undefined && { answers }) });
    const sitting = (await assessments.store.committed.linkOf(codeDigestOf(code)))?.sitting;
    if (!sitting) throw new Error('no sitting');
    const { committed } = assessments.store;
    const { endedAt, endedBecause, state } = sitting;
    const administrations = await committed.administrationsOf(sitting);
    return { endedAt, endedBecause, state, administrations, result: await committed.latestResultOf(sitting) };
  };
  return { take, close: () => database.close() };
}

describe.each(servedDatabases)('a whole sitting in one unit of work on $kind', ({ create }) => {
  it('is the sitting that the same answers make one by one: questions, scores, end and result', async () => {
    const place = await create();
    const stage = await openStage(place);
    try {
      const oneByOne = await stage.take('somebody', 999);
      const atOnce = await stage.take('somebody');
      expect(oneByOne.state).toBe('finished');
      expect(atOnce).toEqual(oneByOne);
    } finally {
      await stage.close();
      await place.remove();
    }
  });
});
