import type { Role } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import type { TestService } from '../support/service.js';

/** One organisation of the matrix: somebody of each role, and the things that the rules' addresses name. */
export interface Tenant {
  readonly organisationId: string;
  readonly people: Readonly<Record<Role, Person>>;
  readonly unitId: string;
  /** Ids that `prepare` made, by a name of its choice. */
  readonly things: Readonly<Record<string, string>>;
}

/** Who a route lets in. `anyone`: without signing in. `link`: whoever holds a candidate's link. */
export type LetIn = readonly Role[] | 'anyone' | 'link';

export interface RouteRequest {
  readonly path: string;
  readonly body?: unknown;
}

/** What the matrix must find about one route. */
export interface RouteRule {
  /** As the service registers it: `GET /api/v1/people/:personId`. */
  readonly route: string;
  readonly may: LetIn;
  /** What the other roles get: 403, or 404 where even existence is not theirs to know. */
  readonly otherwise?: 403 | 404;
  /** The address with this tenant's ids, and a body that the DTO accepts; by default the route itself. */
  readonly request?: (tenant: Tenant) => RouteRequest;
  /** `own`: there is no id in the address, so that everybody speaks of their own; by default a foreign id is a 404. */
  readonly foreign?: 'own';
  /** The audit trail names what somebody asked for in vain, foreign ids too: they typed them. */
  readonly echoesRefusals?: true;
}

/** The routes of one context, and the things that they need in each tenant. */
export interface ContextRules {
  readonly rules: readonly RouteRule[];
  readonly prepare?: (service: TestService, tenant: Omit<Tenant, 'things'>) => Promise<Record<string, string>>;
}
