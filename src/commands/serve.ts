import { readConfig, type Config } from '../platform/config.js';
import { startService, type RunningService } from '../service.js';
import { explainAndExit } from './explain.js';

/** Serves until it is asked to stop; then answers what is under way and leaves. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<RunningService> {
  try {
    return await serveWith(readConfig(environment));
  } catch (error) {
    return explainAndExit(error);
  }
}

export async function serveWith(config: Config): Promise<RunningService> {
  const service = await startService(config);
  stopOnSignal(service);
  return service;
}

function stopOnSignal(service: RunningService): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      service.stop().then(
        () => process.exit(0),
        (error: unknown) => explainAndExit(error),
      );
    });
  }
}
