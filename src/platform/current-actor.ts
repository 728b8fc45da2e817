import type {} from '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { EdgeProblem } from './problem-details.js';

/** `__Host-` when the service is reached by https: no other host can set it. */
export const SESSION_COOKIE = 'agilometre-session';

/** A page of another site cannot send it without our leave, which is never given: a forged form is refused. */
const OWN_PAGE_HEADER = 'x-agilometre';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once identified; of the type that the identifying context gives. */
    actor?: object | null;
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

/** Looks for a session's cookie, or for a program's token, on every request of the API. */
export function identifyRequests(server: FastifyInstance, identify: Identify): void {
  server.addHook('onRequest', async (request) => {
    if (!request.routeOptions.url?.startsWith('/api/v1/')) return;
    const cookie = request.cookies[SESSION_COOKIE] ?? request.cookies[`__Host-${SESSION_COOKIE}`];
    const token = /^Bearer (agm_[\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) request.actor = await identify({ kind: 'token', secret: token });
    else if (cookie !== undefined) request.actor = await identify({ kind: 'session', secret: cookie });
    const isForged = cookie !== undefined && token === undefined && !SAFE_METHODS.has(request.method);
    if (isForged && request.headers[OWN_PAGE_HEADER] === undefined) throw new EdgeProblem('FORGED_REQUEST');
  });
}
