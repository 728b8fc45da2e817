import { openSession } from '../../src/accounts/index.js';
import type { Role } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { SESSION_COOKIE } from '../../src/platform/session-cookie.js';
import type { Heard } from './candidate.js';
import type { TestService } from './service.js';

interface MemberWish extends Partial<Omit<Person, 'organisationId' | 'id'>> {
  readonly roles?: readonly Role[];
  /** For a manager: the unit they look after. */
  readonly managedUnitId?: string;
}

/** Replies are looked into as they come. */
type AsItComes = ReturnType<JSON['parse']>;

let membersSoFar = 0;

/** Somebody of an organisation, signed in, speaking to the API as a page does. */
export class Member {
  constructor(
    private readonly baseUrl: string,
    readonly person: Person,
    readonly cookie: string,
  ) {}

  async send<Body = AsItComes>(method: string, path: string, body?: unknown): Promise<Heard<Body>> {
    const isForm = body instanceof FormData;
    const reply = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-agilometre': 'page',
        'accept-language': this.person.locale,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
    return { status: reply.status, headers: reply.headers, text, body: (isJson ? JSON.parse(text) : text) as Body };
  }
}

/** An organisation of its own. */
export async function anOrganisation({ assessments, clock }: TestService, name = 'Maison Essai'): Promise<string> {
  const createdAt = clock.now().toISOString();
  const contact = { name: 'Camille Essai', email: 'camille@essai.example' };
  const id = assessments.ids.next();
  await assessments.organisations.add({ id, name, defaultLocale: 'fr', contact, createdAt });
  return id;
}

/** Somebody of the organisation, not signed in. */
export async function aPerson(service: TestService, organisationId: string, wish: MemberWish = {}): Promise<Person> {
  const { people } = service.services;
  const { roles = [], managedUnitId, ...own } = wish;
  membersSoFar += 1;
  const at = service.clock.now().toISOString();
  const person: Person = {
    organisationId,
    id: people.ids.next(),
    kind: 'employee',
    staffNumber: `E${membersSoFar}`,
    givenName: 'Dominique',
    familyName: `Essai-${membersSoFar}`,
    email: `dominique.${membersSoFar}@essai.example`,
    locale: 'fr',
    site: null,
    unitId: null,
    jobId: null,
    managerId: null,
    state: 'active',
    leftOn: null,
    createdAt: at,
    ...own,
  };
  await people.store.write(async (tables) => {
    await tables.addPerson(person);
    for (const role of roles) {
      const unitId = role === 'manager' ? (managedUnitId ?? null) : null;
      await tables.grant(person, { role, unitId, id: people.ids.next(), at });
    }
  });
  return person;
}

/** Somebody of the organisation, signed in. */
export async function aMember(service: TestService, organisationId: string, wish: MemberWish = {}): Promise<Member> {
  const person = await aPerson(service, organisationId, wish);
  const token = await openSession(service.services.accounts, person);
  return new Member(service.url, person, `${SESSION_COOKIE}=${token}`);
}
