import type { AuditEvent } from '../audit/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import type { JobAtWork, JobHandler } from '../queue/index.js';
import { APPLY_IMPORT } from './apply-import.js';
import { digestOfKnown, digestOfPlan, knownOf } from './known.js';
import type { PeopleImport } from './people-import.js';
import { planImport } from './plan-import.js';
import type { ImportPlan } from './plan.js';
import { groundOf, rowsOf } from './preview-import.js';
import type { ImportServices } from './services.js';
import { Writing } from './writing.js';

/** Somebody edits one person while a plan is made: it is made again, a few times. */
const MOST_TRIES = 4;

/** Applies an import that was asked for. After a crash nothing is there, and the job does it again. */
export const applyImportHandler = (services: ImportServices): JobHandler => ({
  kind: APPLY_IMPORT,
  run: (work) => runImport(services, work.job.payload as unknown as ImportAsked, work),
});

interface ImportAsked {
  readonly organisationId: string;
  readonly importId: string;
}

type Work = Pick<JobAtWork, 'progress' | 'signal'>;

/** The work itself, for whoever cannot wait for the queue. */
export async function runImport(
  services: ImportServices,
  { organisationId, importId }: ImportAsked,
  work: Work,
): Promise<void> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    if ((await tryOnce(services, work, organisationId, importId)) !== 'changed-meanwhile') return;
  }
  await markStale(services, organisationId, importId);
}

async function tryOnce(
  services: ImportServices,
  work: Work,
  organisationId: string,
  importId: string,
): Promise<'done' | 'changed-meanwhile'> {
  const { store, clock } = services;
  const asked = await store.committed.peopleImport(organisationId, importId, instantOf(clock.now()));
  if (asked?.state !== 'applying') return 'done';
  const total = asked.file.lineCount;
  await work.progress(0, total);
  const rows = await rowsOf(store.committed, asked);
  const known = await knownOf(store.committed.people, organisationId);
  const plan = await planImport(rows, groundOf(known, asked.choices));
  if ((await digestOfPlan(plan)) !== asked.preview?.digest) {
    await markStale(services, organisationId, importId);
    return 'done';
  }
  const seen = await digestOfKnown(known);
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const held = await tables.lockImport(organisationId, importId, now);
    if (held?.state !== 'applying') return 'done';
    await tables.people.structure.hold(organisationId);
    await tables.people.holdEmployees(organisationId);
    const present = await knownOf(tables.people, organisationId);
    if ((await digestOfKnown(present)) !== seen) return 'changed-meanwhile';
    const report = (done: number): void => {
      work.signal.throwIfAborted();
      // Not waited for: on SQLite it is written after this very unit of work.
      void work.progress(done, total).catch(() => undefined);
    };
    const actor = held.request?.actor ?? 'service';
    const parts = { plan, known: present, organisationId, now, ids: services.ids, actor };
    await new Writing(tables.people, parts).write(report);
    await tables.keepImport({ ...held, state: 'applied', appliedAt: now });
    await tables.people.audit.append(eventOf(held, plan, now));
    return 'done';
  });
}

function markStale({ store, clock }: ImportServices, organisationId: string, importId: string): Promise<void> {
  return store.write(async (tables) => {
    const held = await tables.lockImport(organisationId, importId, instantOf(clock.now()));
    if (held?.state === 'applying') await tables.keepImport({ ...held, state: 'stale' });
  });
}

function eventOf({ organisationId, id, request, preview }: PeopleImport, plan: ImportPlan, at: Instant): AuditEvent {
  const { create = 0, update = 0, leave = 0, unchanged = 0, error = 0 } = preview?.counts ?? {};
  return {
    organisationId,
    at,
    actor: request?.actor ?? 'service',
    action: 'people.imported',
    subject: { kind: 'import', id },
    facts: {
      created: create,
      updated: update,
      left: leave,
      unchanged,
      leftOut: error,
      units: plan.units.length,
    },
  };
}
