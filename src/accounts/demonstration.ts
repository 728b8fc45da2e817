import { ROLES, type Role } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { openSession, type Browser } from './open-session.js';
import { DemonstrationOver } from './problems.js';
import type { AccountServices } from './services.js';

export interface DemonstrationAccount {
  readonly role: Role;
  readonly name: string;
  readonly personId: string;
}

/** One for each role would do; more make a list that nobody reads. */
const MOST_OF_A_ROLE = 2;

/** People of the demonstration's organisation who hold roles, for the sign-in page to offer; a plain employee comes last. */
export async function demonstrationAccounts({
  store,
  organisations,
}: AccountServices): Promise<readonly DemonstrationAccount[]> {
  const [organisation] = await organisations.all();
  if (!organisation) return [];
  const { people } = store.committed;
  const grants = await people.grantsIn(organisation.id);
  const holders = await people.peopleByIds(organisation.id, [...new Set(grants.map(({ personId }) => personId))]);
  const active = holders.filter(({ state }) => state === 'active');
  const named = ROLES.flatMap((role) =>
    active
      .filter(({ id }) => grants.some((grant) => grant.personId === id && grant.role === role))
      .slice(0, MOST_OF_A_ROLE)
      .map((person) => ({ role, name: fullNameOf(person), personId: person.id })),
  );
  const [employee] = (
    await people.people(organisation.id, { kind: 'employee', states: ['active'] }, { offset: 0, limit: 50 })
  ).filter(({ id }) => !grants.some((grant) => grant.personId === id));
  return employee && !named.some(({ role }) => role === 'employee')
    ? [...named, { role: 'employee', name: fullNameOf(employee), personId: employee.id }]
    : named;
}

/** Signs in as one of the people of the demonstration, without a password. Never outside a demonstration. */
export async function signInForDemonstration(
  services: AccountServices,
  { personId, browser, isDemonstration }: { personId: string; browser: Browser; isDemonstration: boolean },
): Promise<string> {
  if (!isDemonstration) throw new DemonstrationOver();
  const [organisation] = await services.organisations.all();
  const offered = (await demonstrationAccounts(services)).some((account) => account.personId === personId);
  if (!organisation || !offered) throw new DemonstrationOver();
  const person = { organisationId: organisation.id, id: personId };
  return openSession(services, person, { by: 'demonstration', browser });
}
