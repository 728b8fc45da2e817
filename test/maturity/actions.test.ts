import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeAction } from '../../src/actions/change-action.js';
import { decideAction } from '../../src/actions/decide-action.js';
import { listActionsOfUnit } from '../../src/actions/list-actions.js';
import { closePeriod, countClosedPeriod } from '../../src/maturity/index.js';
import type { Unit } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { embeddedDatabases, type EmptyDatabase } from '../support/databases.js';
import { TestedOrganisation } from './tested-organisation.js';

describe.each(embeddedDatabases)('what a team decided on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let org: TestedOrganisation;
  let team: Unit;
  let people: Person[];

  async function testAll(creation: number): Promise<void> {
    for (const person of people) await org.test(person, 0, { creation });
    org.passDays(1);
    const { organisationId, services, clock } = org;
    const asked = { organisationId, endsAt: clock.now().toISOString(), by: null };
    const { id } = await closePeriod(services.maturity, asked);
    await countClosedPeriod(services.maturity, { organisationId, id });
    org.passDays(1);
  }

  beforeAll(async () => {
    place = await create();
    org = await TestedOrganisation.on(place, '2026-01-10T08:00:00.000Z');
    const head = await org.unit('Siège');
    team = await org.unit('Équipe', head);
    people = [];
    for (let n = 0; n < 8; n += 1) people.push(await org.person(team));
    await testAll(-1.5);
  }, 60_000);

  afterAll(async () => {
    await org.services.database.close();
    await place.remove();
  });

  it('stands beside what moved since, with its interval; before anything was measured it says nothing', async () => {
    const { actions } = org.services;
    const manager = org.manager(team);
    const wish = { title: 'Atelier', ownerId: people[0]?.id ?? null, dueOn: '2026-06-30' };
    const action = await decideAction(actions, manager, team.id, {
      ...wish,
      measure: { kind: 'domain', id: 'creation' },
    });
    expect((await listActionsOfUnit(actions, manager, team.id))[0]).toMatchObject({
      title: 'Atelier',
      ownerName: expect.stringContaining('Dominique'),
      measure: { id: 'creation', name: { fr: expect.stringContaining('Création') } },
      effect: null,
    });
    org.passDays(1);
    await testAll(1.8);
    const [shown] = await listActionsOfUnit(actions, manager, team.id);
    expect(shown?.effect).toMatchObject({ isReal: true, scale: 'points', isOfLarger: false });
    expect(shown?.effect?.low).toBeGreaterThan(0);
    await changeAction(actions, manager, { unitId: team.id, actionId: action.id }, { version: 1, state: 'done' });
    await expect(
      changeAction(actions, manager, { unitId: team.id, actionId: action.id }, { version: 1, state: 'dropped' }),
    ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  }, 60_000);

  it('is refused to whoever manages another unit, and to an owner who is nobody', async () => {
    const { actions } = org.services;
    const other = await org.unit('Autre');
    await expect(listActionsOfUnit(actions, org.manager(other), team.id)).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
    const wish = { title: 'Atelier', ownerId: other.id, dueOn: '2026-06-30', measure: null };
    await expect(decideAction(actions, org.hr(), team.id, wish)).rejects.toMatchObject({ code: 'OWNER_UNKNOWN' });
  });
});
