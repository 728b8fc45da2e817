import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** In this order: most browsers claim to be Safari, and nearly all to be Chrome. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg[A-Za-z]*\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

const firstOf = (names: typeof BROWSERS, agent: string): string[] =>
  names
    .filter(([pattern]) => pattern.test(agent))
    .map(([, name]) => name)
    .slice(0, 1);

/** Enough for somebody to know their own sessions apart, and no more; null for what is not a browser. */
export function browserName(agent: string | undefined): string | null {
  if (agent === undefined) return null;
  return [...firstOf(BROWSERS, agent), ...firstOf(SYSTEMS, agent)].join(', ') || null;
}

/** What a request tells about the browser it comes from. */
export interface RequestOrigin {
  /** The network address. */
  readonly from: string;
  readonly browser: { readonly token: string | null; readonly name: string | null };
}

export const Origin = createParamDecorator((_data: unknown, context: ExecutionContext): RequestOrigin => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const name = browserName(request.headers['user-agent']);
  return { from: request.ip, browser: { token: request.sessionToken ?? null, name } };
});
