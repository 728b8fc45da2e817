import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';

export const SESSION_COOKIE = 'agilometre-session';

const isSecure = (publicUrl: string | null): boolean => publicUrl?.startsWith('https:') ?? false;

/** `__Host-` when the service is reached by https: no other host, not even a neighbour of the same domain, can set it. */
export const cookieName = (name: string, publicUrl: string | null): string =>
  isSecure(publicUrl) ? `__Host-${name}` : name;

/** Out of reach of scripts and of other sites' requests. */
export const cookieOptions = (publicUrl: string | null) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl) }) as const;

/** Ends with the browser; the session behind it ends by itself. */
export function giveSession(reply: FastifyReply, publicUrl: string | null, token: string): void {
  reply.setCookie(cookieName(SESSION_COOKIE, publicUrl), token, cookieOptions(publicUrl));
}

export function takeSession(reply: FastifyReply, publicUrl: string | null): void {
  reply.clearCookie(cookieName(SESSION_COOKIE, publicUrl), cookieOptions(publicUrl));
}
