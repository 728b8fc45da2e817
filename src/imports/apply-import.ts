import { afterMinutes, instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayCreateUnits, mayImportPeople } from './access.js';
import { DRAFT_MINUTES, needsConfirmation, type PeopleImport, type Preview } from './people-import.js';
import {
  ImportChangesNothing,
  ImportColumnsMissing,
  ImportHasErrors,
  ImportLeaversUnconfirmed,
  ImportStale,
  ImportUnknown,
} from './problems.js';
import type { ImportServices } from './services.js';
import { withProgress, type ShownImport } from './show-import.js';

export const APPLY_IMPORT = 'apply-import';

export interface Applying {
  /** Of the preview that was looked at: another one is not applied unseen. */
  readonly digest: string;
  readonly leaveOutFaulty: boolean;
  /** How many absent people leave, said again by whoever confirms it. */
  readonly confirmedLeavers: number | null;
}

/** Asks for the work, once: it is done by a queued job, whole or not at all. */
export async function applyImport(
  services: ImportServices,
  actor: Actor,
  importId: string,
  applying: Applying,
): Promise<ShownImport> {
  mayImportPeople(actor);
  const { store, clock, ids } = services;
  const now = instantOf(clock.now());
  const asked = await store.write(async (tables) => {
    const found = await tables.lockImport(actor.organisationId, importId, now);
    if (!found) throw new ImportUnknown();
    if (found.state === 'applied') return found;
    const job = found.jobId === null ? null : await tables.jobs.job(found.jobId);
    if (found.state === 'applying' && job?.state !== 'dead') return found;
    if (found.choices.createMissingUnits) mayCreateUnits(actor);
    assertReady(found, applying);
    const jobId = ids.next();
    const request = { leaveOutFaulty: applying.leaveOutFaulty, actor: nameInAudit(actor) };
    const expiresAt = afterMinutes(now, DRAFT_MINUTES);
    const kept: PeopleImport = { ...found, state: 'applying', request, jobId, expiresAt };
    await tables.keepImport(kept);
    const payload = { organisationId: actor.organisationId, importId };
    const job_ = { id: jobId, organisationId: actor.organisationId, kind: APPLY_IMPORT, payload };
    await tables.jobs.enqueue({ ...job_, runAt: now, createdAt: now, onlyOnce: `${APPLY_IMPORT}:${importId}` });
    return kept;
  });
  return withProgress(services, asked);
}

function assertReady({ state, choices, preview }: PeopleImport, applying: Applying): void {
  if (preview === null) throw new ImportColumnsMissing();
  if (state === 'stale' || preview.digest !== applying.digest) throw new ImportStale();
  const { error } = preview.counts;
  const isAbsenceUnsure = choices.absentLeave && preview.unnumberedCount > 0;
  if (error > 0 && (!applying.leaveOutFaulty || isAbsenceUnsure)) throw new ImportHasErrors({ errors: error });
  if (needsConfirmation(preview) && applying.confirmedLeavers !== preview.absentCount) {
    throw new ImportLeaversUnconfirmed({ leavers: preview.absentCount, active: preview.activeCount });
  }
  if (changesNothing(preview)) throw new ImportChangesNothing();
}

const changesNothing = ({ counts }: Preview): boolean => counts.create + counts.update + counts.leave === 0;
