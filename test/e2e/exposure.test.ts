import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aCampaign, aCandidate, startTestService, type TestService } from '../support/service.js';
import { someResponse } from '../support/sitting-taker.js';

const CAP = 0.5;
const WARM_UP = 4;
const SITTINGS = 40;

describe.each(servedDatabases)('exposure of items on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;
  let organisationId: string;

  beforeAll(async () => {
    const domains = ['information', 'creation', 'learning', 'ethics'];
    content = await shortTest(8, domains, (blueprint) => {
      blueprint.exposure = { cap: CAP, warmUpSittings: WARM_UP, amongBest: 1 };
    });
    place = await create();
    service = await startTestService(place, { contentDir: content.path });
    const campaign = await aCampaign(service);
    ({ organisationId } = campaign);
    const people = await Promise.all(Array.from({ length: SITTINGS }, () => aCandidate(service, campaign)));
    await Promise.all(
      people.map(async (person, index) => {
        await person.acknowledge();
        await person.start();
        await person.goOn(Infinity, (question) => someResponse(question, (index % 4) / 4));
      }),
    );
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  interface Shown {
    readonly item_id: string;
    readonly administered: number;
    readonly served: number | string;
  }

  const shown = () => service.services.database.read.sql<Shown[]>`SELECT shown.item_id, shown.administered,
    (SELECT COUNT(*) FROM administrations given WHERE given.organisation_id = shown.organisation_id
      AND given.item_id = shown.item_id) AS served
    FROM item_exposures shown WHERE shown.organisation_id = ${organisationId}`;

  it('is counted exactly, forty people at once', async () => {
    const items = await shown();
    expect(items.map(({ served }) => Number(served))).toEqual(items.map(({ administered }) => administered));
    expect(items.reduce((sum, { administered }) => sum + administered, 0)).toBe(SITTINGS * 8);
    const [bank] = await service.services.database.read.sql<{ sittings: number }[]>`SELECT sittings FROM bank_usages
      WHERE organisation_id = ${organisationId}`;
    expect(bank?.sittings).toBe(SITTINGS);
  });

  it('passes the cap for no item', async () => {
    const most = Math.max(...(await shown()).map(({ administered }) => administered));
    expect(most).toBeLessThanOrEqual(CAP * SITTINGS);
  });

  it('is not empty of meaning: without the cap one item would have been shown to most', async () => {
    const refused = await service.services.database.read.query(
      `SELECT selection FROM administrations WHERE selection LIKE '%"refused":["%'`,
    );
    expect((refused as unknown[]).length).toBeGreaterThan(20);
    const lifted = await service.services.database.read.query(
      `SELECT selection FROM administrations WHERE selection LIKE '%"capLifted":true%'`,
    );
    expect(lifted).toEqual([]);
  });

  it('of another organisation is counted apart', async () => {
    const other = await aCampaign(service);
    const person = await aCandidate(service, other);
    await person.acknowledge();
    await person.start();
    const rows = await service.services.database.read.sql<{ administered: number }[]>`SELECT administered
      FROM item_exposures WHERE organisation_id = ${other.organisationId}`;
    expect(rows).toEqual([{ administered: 1 }]);
  });
});
