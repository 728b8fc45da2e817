import type { Actor } from '../organisations/index.js';
import { mayImportPeople } from './access.js';
import { findImport } from './find-import.js';
import type { PeopleImport } from './people-import.js';
import type { Outcome, OutcomeKind } from './plan.js';
import type { ImportServices } from './services.js';

export interface ShownImport extends PeopleImport {
  /** Of the work that applies it. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The work was given up after many attempts; nothing was changed. */
  readonly isGivenUp: boolean;
}

export async function showImport(services: ImportServices, actor: Actor, importId: string): Promise<ShownImport> {
  mayImportPeople(actor);
  return withProgress(services, await findImport(services, actor.organisationId, importId));
}

export async function withProgress({ store }: ImportServices, found: PeopleImport): Promise<ShownImport> {
  const job = found.jobId === null ? null : await store.committed.jobs.job(found.jobId);
  return { ...found, progress: job?.progress ?? null, isGivenUp: found.state === 'applying' && job?.state === 'dead' };
}

const LINES_SHOWN = 100;

export interface OutcomePage {
  readonly total: number;
  readonly offset: number;
  readonly outcomes: readonly Outcome[];
}

/** Line by line, of one kind. */
export async function listOutcomes(
  services: ImportServices,
  actor: Actor,
  importId: string,
  { kind, offset }: { readonly kind: OutcomeKind; readonly offset: number },
): Promise<OutcomePage> {
  mayImportPeople(actor);
  const found = await findImport(services, actor.organisationId, importId);
  const outcomes = await services.store.committed.outcomes(found, kind, { offset, limit: LINES_SHOWN });
  return { total: found.preview?.counts[kind] ?? 0, offset, outcomes };
}

/** Every faulty line, some at a time, for a file to download. */
export async function listFaultyLines(
  services: ImportServices,
  actor: Actor,
  importId: string,
): Promise<AsyncIterable<readonly Outcome[]>> {
  mayImportPeople(actor);
  return faultyLines(services, await findImport(services, actor.organisationId, importId));
}

async function* faultyLines({ store }: ImportServices, found: PeopleImport): AsyncGenerator<readonly Outcome[]> {
  for (let offset = 0; ; offset += LINES_SHOWN) {
    const part = await store.committed.outcomes(found, 'error', { offset, limit: LINES_SHOWN });
    if (part.length === 0) return;
    yield part;
  }
}
