import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Vite's output, beside the compiled service (`dist/src/platform` and `dist/web`). */
const BUILT_PAGES = resolve(import.meta.dirname, '../../web');
/** The same, when the sources themselves run, in tests. */
const PAGES_FROM_SOURCES = resolve(import.meta.dirname, '../../dist/web');

/** Each page is an entry of its own, so that a candidate's phone does not pay for the others. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/t/:code': 'test.html',
  '/c/:code': 'join.html',
  '/setup': 'setup.html',
  '/api/docs': 'docs.html',
  '/sign-in': 'sign-in.html',
  '/sign-in/*': 'sign-in.html',
  '/app': 'app.html',
  '/app/*': 'app.html',
  '/verify': 'verify.html',
  '/verify/:code': 'verify.html',
  '/w/:code': 'wave.html',
  '/k': 'wave.html',
};

/** Where the built pages are; undefined when they were not built. */
export const builtPages = (): string | undefined =>
  [BUILT_PAGES, PAGES_FROM_SOURCES].find((folder) => existsSync(join(folder, 'assets')));

export async function servePages(server: FastifyInstance): Promise<void> {
  const root = builtPages();
  if (!root) return;
  await server.register(fastifyStatic, {
    root,
    serve: true,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // Built files carry a digest in their name; pages and the rest are asked for again.
    setHeaders: (response, path) => {
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const [route, page] of Object.entries(PAGES)) {
    server.get(route, { config: { rateLimit: false } }, (_request, reply) => reply.sendFile(page));
  }
}
