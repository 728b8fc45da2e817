import type { FastifyInstance } from 'fastify';
import { EdgeProblem } from './problem-details.js';

/** Deeper than any body of ours; the checks that come after call themselves at each level. */
const DEEPEST = 8;

/**
 * Refuses, before anything looks at its fields, a body that no page of ours sends: a list, a deep one, a text with the character
 * that PostgreSQL cannot store; and files, but where a route says that it `takesFiles`.
 */
export function refuseStrangeBodies(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ headers, routeOptions }) => {
    const takesFiles = 'takesFiles' in routeOptions.config;
    if (!takesFiles && /^multipart\//i.test(headers['content-type'] ?? '')) throw new EdgeProblem('UNSUPPORTED_FORMAT');
  });
  server.addHook('preValidation', async ({ body }) => {
    if (Array.isArray(body) || !isPlain(body, DEEPEST)) throw new EdgeProblem('MALFORMED_REQUEST');
  });
}

function isPlain(value: unknown, levelsLeft: number): boolean {
  if (typeof value === 'string') return !value.includes('\0');
  if (value === null || typeof value !== 'object') return true;
  return levelsLeft > 0 && Object.values(value).every((part) => isPlain(part, levelsLeft - 1));
}
