import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort } from './postgres-server.js';

/** The built service in a process of its own, as a user starts it. */
export interface ServiceProcess {
  readonly url: URL;
  readonly child: ChildProcess;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startMs: number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const MAIN = resolve(import.meta.dirname, '../../src/main.js');

/** Longer than any start; a service that does not answer by then never will. */
const LONGEST_START_MS = 120_000;

export async function startServiceProcess(
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
  main = MAIN,
): Promise<ServiceProcess> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = new URL(`http://127.0.0.1:${port}`);
  await firstAnswer(url, child, begun);
  return {
    url,
    child,
    startMs: performance.now() - begun,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

async function firstAnswer(url: URL, child: ChildProcess, begun: number): Promise<void> {
  while (performance.now() - begun < LONGEST_START_MS) {
    if (child.exitCode !== null) throw new Error(`the service left with code ${child.exitCode}`);
    const isReady = await fetch(new URL('/health/ready', url)).then(
      (reply) => reply.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  throw new Error('the service did not answer in time');
}
