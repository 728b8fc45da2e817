import type {} from '@fastify/cookie';
import { createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { EdgeProblem } from './problem-details.js';
import { cookieName, SESSION_COOKIE } from './session-cookie.js';

/** A page of another site cannot send it without our leave, which is never given: a forged form is refused. */
const OWN_PAGE_HEADER = 'x-agilometre';

/** Opened or ended by a request that may hold no session yet: another site must not sign anybody in or out either. */
const OPENS_SESSIONS = /^\/api\/v1\/(session|new-password|password-resets)(\/|$)/;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once identified; of the type that the identifying context gives. */
    actor?: object | null;
    /** The secret of the browser's session, known or not. */
    sessionToken?: string | null;
  }
}

/** Who asks; refused with 401 when nobody signed in. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): object => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new EdgeProblem('NOT_SIGNED_IN');
  return actor;
});

export type Identify = (credential: {
  readonly kind: 'session' | 'token';
  readonly secret: string;
}) => Promise<object | null>;

/**
 * Looks for a session's cookie, or for a program's token, on every request of the API.
 * @param publicUrl by https, only the cookie that no neighbour could have set is believed
 */
export function identifyRequests(server: FastifyInstance, identify: Identify, publicUrl: string | null): void {
  const name = cookieName(SESSION_COOKIE, publicUrl);
  server.addHook('onRequest', async (request) => {
    const { url } = request.routeOptions;
    if (!url?.startsWith('/api/v1/')) return;
    const token = programTokenOf(request);
    const cookie = token === undefined ? request.cookies[name] : undefined;
    request.sessionToken = cookie ?? null;
    const isGuarded = cookie !== undefined || OPENS_SESSIONS.test(url);
    if (isGuarded && isForged(request)) throw new EdgeProblem('FORGED_REQUEST');
    if (token !== undefined) request.actor = await identify({ kind: 'token', secret: token });
    else if (cookie !== undefined) request.actor = await identify({ kind: 'session', secret: cookie });
  });
}

const programTokenOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (agm_[\w-]{20,100})$/.exec(headers.authorization ?? '')?.[1];

/** Changes something, and does not come from a page of ours. */
const isForged = ({ method, headers }: FastifyRequest): boolean =>
  !SAFE_METHODS.has(method) && headers[OWN_PAGE_HEADER] === undefined;

/** For a GET that changes something: a link or a picture on another site's page must not set it off. Programs send no such header. */
export const fromOwnPages: CanActivate = {
  canActivate(context: ExecutionContext): boolean {
    const site = context.switchToHttp().getRequest<FastifyRequest>().headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new EdgeProblem('FORGED_REQUEST');
    return true;
  },
};
