import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSession } from '../../src/accounts/index.js';
import { ROLES, type Role } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { SESSION_COOKIE } from '../../src/platform/session-cookie.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { anOrganisation, aPerson } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import type { ContextRules, RouteRule, Tenant } from './rules.js';

const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.rules.ts'));
const contexts: ContextRules[] = [];
// One after the other: Jest loses modules that several imports ask for at once.
for (const file of files) {
  contexts.push(((await import(`./${file.replace(/\.ts$/, '.js')}`)) as { rules: ContextRules }).rules);
}
/** What removes things comes last, and what removes all of somebody's after that: the other routes need them. */
const lateness = ({ route }: RouteRule): number => {
  if (/\/(erasure|departure)$/.test(route)) return 2;
  return route.startsWith('DELETE ') ? 1 : 0;
};
const rules = contexts.flatMap((context) => context.rules).sort((left, right) => lateness(left) - lateness(right));

/** Built pages: the same for everybody, each with a digest in its name. */
const isFile = (route: string): boolean =>
  /^GET \/(assets\/.*|[\w-]+\.(html|svg|png|ico|txt|webmanifest)(\.(br|gz))?)$/.test(route);

let place: EmptyDatabase;
let service: TestService;
let here: Tenant;
let elsewhere: Tenant;

async function aTenant(name: string): Promise<Tenant> {
  const organisationId = await anOrganisation(service, name);
  const at = service.clock.now().toISOString();
  const unitId = service.services.people.ids.next();
  await service.services.people.store.write((tables) =>
    tables.structure.addUnit({
      organisationId,
      id: unitId,
      parentId: null,
      code: 'U1',
      name: `Unité de ${name}`,
      closedAt: null,
      createdAt: at,
    }),
  );
  const people: Partial<Record<Role, Person>> = {};
  for (const role of ROLES) {
    const wish = { roles: [role], managedUnitId: unitId, unitId, givenName: role, familyName: name };
    people[role] = await aPerson(service, organisationId, wish);
  }
  // A second one, so that no rule about the last administrator stands in the way of an act.
  await aPerson(service, organisationId, { roles: ['administrator'], unitId, givenName: 'Second', familyName: name });
  const tenant = { organisationId, people: people as Record<Role, Person>, unitId };
  const things: Record<string, string> = {};
  for (const context of contexts) Object.assign(things, await context.prepare?.(service, tenant));
  return { ...tenant, things };
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

async function send(rule: RouteRule, tenant: Tenant, headers: Record<string, string>): Promise<Reply> {
  const [method = 'GET', route = '/'] = rule.route.split(' ');
  const { path, body } = rule.request?.(tenant) ?? { path: route };
  const isForm = body instanceof FormData;
  const reply = await fetch(service.url + path, {
    method,
    redirect: 'manual',
    headers: {
      'x-agilometre': 'page',
      ...headers,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  return { status: reply.status, text: await reply.text() };
}

/** Each try has a session of its own: some routes end it. */
async function sendAs(person: Person, rule: RouteRule, tenant: Tenant): Promise<Reply> {
  const token = await openSession(service.services.accounts, person);
  return send(rule, tenant, { cookie: `${SESSION_COOKIE}=${token}` });
}

const idsOf = ({ organisationId, people, unitId, things }: Tenant): string[] => [
  organisationId,
  unitId,
  ...Object.values(people).map(({ id }) => id),
  ...Object.values(things).filter((thing) => thing.length >= 8),
];

const isOfRoles = (rule: RouteRule): rule is RouteRule & { may: readonly Role[] } => Array.isArray(rule.may);
const others = ({ may }: { may: readonly Role[] }): Role[] => ROLES.filter((role) => !may.includes(role));

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  here = await aTenant('Ici');
  elsewhere = await aTenant('Ailleurs');
}, 120_000);

afterAll(async () => {
  await service.stop();
  await place.remove();
});

it('every route of the service has a rule, and every rule a route', () => {
  const served = [...new Set(service.routes)].filter((route) => !route.startsWith('HEAD ') && !isFile(route));
  expect(served.filter((route) => !rules.some((rule) => rule.route === route))).toEqual([]);
  // Pages are served where they were built.
  expect(
    rules.map(({ route }) => route).filter((route) => / \/(api\/v1|health)\//.test(route) && !served.includes(route)),
  ).toEqual([]);
});

describe('a route for anyone', () => {
  for (const rule of rules.filter(({ may }) => may === 'anyone')) {
    it(`${rule.route} answers without a session`, async () => {
      const { status } = await send(rule, here, {});
      expect(status).toBeLessThan(500);
      expect([401, 403]).not.toContain(status);
    });
  }
});

describe('a route for a link', () => {
  for (const rule of rules.filter(({ may }) => may === 'link')) {
    it(`${rule.route} knows nobody without the link, whatever their role`, async () => {
      expect((await send(rule, here, {})).status).toBe(404);
      expect((await send(rule, here, { authorization: 'Bearer not-a-code-that-exists' })).status).toBe(404);
      for (const role of ROLES)
        expect([role, (await sendAs(here.people[role], rule, here)).status]).toEqual([role, 404]);
    });
  }
});

for (const rule of rules.filter(isOfRoles)) {
  describe(rule.route, () => {
    it('asks who is there', async () => {
      expect((await send(rule, here, {})).status).toBe(401);
      expect((await send(rule, here, { cookie: `${SESSION_COOKIE}=not-a-session` })).status).toBe(401);
    });

    for (const role of others(rule)) {
      it(`refuses the role ${role}`, async () => {
        const { status, text } = await sendAs(here.people[role], rule, here);
        expect([status, text]).toEqual([rule.otherwise ?? 403, text]);
      });
    }

    const hasForeignAddress = (): boolean =>
      rule.foreign !== 'own' && rule.request?.(here).path !== rule.request?.(elsewhere).path;

    it('hides what belongs to another organisation', async () => {
      if (!hasForeignAddress()) return;
      const asked = JSON.stringify(rule.request?.(elsewhere) ?? '');
      for (const role of rule.may) {
        const { status, text } = await sendAs(here.people[role], rule, elsewhere);
        expect([role, status, text]).toEqual([role, 404, text]);
        expect([role, idsOf(elsewhere).filter((id) => text.includes(id) && !asked.includes(id))]).toEqual([role, []]);
      }
    });

    it('lets in whoever may', async () => {
      const statuses: number[] = [];
      for (const role of rule.may) {
        const { status, text } = await sendAs(here.people[role], rule, here);
        const isLetIn = status < 500 && status !== 401 && status !== 403;
        expect([role, isLetIn, status, text]).toEqual([role, true, status, text]);
        if (!rule.echoesRefusals) expect(idsOf(elsewhere).filter((id) => text.includes(id))).toEqual([]);
        statuses.push(status);
      }
      // What one has removed, the next no longer finds.
      expect(statuses.some((status) => status !== 404)).toBe(true);
    });
  });
}
