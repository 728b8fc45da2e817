import pg from 'pg';
import type { ServiceProcess } from '../../support/service-process.js';

/** Who is struck: the service; its connections; or, with a PostgreSQL of our own, the server itself, which then recovers. */
export type Victim = 'service' | 'connections' | 'server';

export async function strike(victim: Victim, service: ServiceProcess, databaseUrl: string): Promise<void> {
  if (victim === 'service') return service.stop('SIGKILL');
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  const others = 'FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
  try {
    if (victim === 'connections') await client.query(`SELECT pg_terminate_backend(pid) ${others}`);
    else await crash(client, others);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One process of PostgreSQL killed makes the others abandon everything at once, and the server recover from its log. */
async function crash(client: pg.Client, others: string): Promise<void> {
  const { rows } = await client.query<{ pid: number }>(`SELECT pid ${others} LIMIT 1`);
  const pid = rows[0]?.pid;
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
}
