import { startPostgres } from './postgres-server.js';

/** One PostgreSQL for the whole run; every test file makes databases of its own in it. */
export default async function globalSetup() {
  const server = await startPostgres();
  Reflect.set(globalThis, 'postgresForTests', server);
  process.env['POSTGRES_FOR_TESTS'] = server.url;
}
