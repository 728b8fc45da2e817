import { instantOf } from '../kernel/clock.js';
import { assertNoFaults, type FieldFault } from '../kernel/fields-refused.js';
import { mayChangeOrganisation } from './access.js';
import { nameInAudit, type Actor } from './actor.js';
import { currentModel } from './current-content.js';
import type { Job } from './job.js';
import { ChangedMeanwhile, JobUnknown } from './problems.js';
import type { OrganisationServices } from './services.js';
import type { OrganisationTables } from './structure.js';

export type JobWish = Pick<Job, 'code' | 'title' | 'target'>;

export interface JobChange extends JobWish {
  /** The version that was read. */
  readonly version: number;
  readonly isArchived: boolean;
}

/** A new job with its target profile. */
export async function createJob(
  services: OrganisationServices,
  actor: Actor,
  wish: JobWish,
): Promise<{ readonly id: string }> {
  mayChangeOrganisation(actor);
  const { store, clock, ids } = services;
  await assertTarget(services, wish);
  const at = instantOf(clock.now());
  const { organisationId } = actor;
  const job = { organisationId, id: ids.next(), ...tidy(wish), version: 1, archivedAt: null, createdAt: at };
  await store.write(async (tables) => {
    await tables.structure.hold(organisationId);
    await assertCodeFree(tables, job);
    await tables.structure.addJob(job);
    await record(tables, actor, { job, at, action: 'job.created' });
  });
  return { id: job.id };
}

/**
 * Another title, other levels, or put away; people already in it keep it.
 * @throws {ChangedMeanwhile} somebody else saved since it was read
 */
export async function changeJob(
  services: OrganisationServices,
  actor: Actor,
  jobId: string,
  change: JobChange,
): Promise<void> {
  mayChangeOrganisation(actor);
  await assertTarget(services, change);
  const at = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    await tables.structure.hold(actor.organisationId);
    const known = await tables.structure.job(actor.organisationId, jobId);
    if (!known) throw new JobUnknown();
    const archivedAt = change.isArchived ? (known.archivedAt ?? at) : null;
    const job: Job = { ...known, ...tidy(change), version: change.version + 1, archivedAt };
    await assertCodeFree(tables, job);
    if (!(await tables.structure.keepJob(job))) throw new ChangedMeanwhile();
    await record(tables, actor, { job, at, action: 'job.changed' });
  });
}

const tidy = ({ code, title, target }: JobWish): JobWish => ({
  code: code.replace(/\s+/g, ' ').trim(),
  title: { fr: title.fr.trim(), en: title.en.trim() },
  target: { modelId: target.modelId, domains: target.domains },
});

async function assertTarget({ content }: OrganisationServices, { code, title, target }: JobWish): Promise<void> {
  const faults: FieldFault[] = [];
  if (code.trim() === '') faults.push({ field: 'code', fault: 'isNotEmpty' });
  if (title.fr.trim() === '') faults.push({ field: 'title.fr', fault: 'isNotEmpty' });
  if (title.en.trim() === '') faults.push({ field: 'title.en', fault: 'isNotEmpty' });
  const model = await currentModel(content, target.modelId);
  if (!model) faults.push({ field: 'target.modelId', fault: 'isIn' });
  const domains = new Set(model?.domains.map(({ id }) => id));
  for (const [domain, level] of Object.entries(target.domains)) {
    const isLevel = Number.isInteger(level) && level >= 1 && level <= 5;
    if (!domains.has(domain) || !isLevel) faults.push({ field: `target.domains.${domain}`, fault: 'isIn' });
  }
  assertNoFaults(faults);
}

async function assertCodeFree({ structure }: OrganisationTables, job: Job): Promise<void> {
  const others = (await structure.jobs(job.organisationId)).filter(({ id }) => id !== job.id);
  assertNoFaults(others.some(({ code }) => code === job.code) ? [{ field: 'code', fault: 'taken' }] : []);
}

const record = (
  { audit }: OrganisationTables,
  actor: Actor,
  { job, at, action }: { readonly job: Job; readonly at: string; readonly action: string },
): Promise<void> =>
  audit.append({
    organisationId: job.organisationId,
    at,
    actor: nameInAudit(actor),
    action,
    subject: { kind: 'job', id: job.id },
    facts: { version: job.version, isArchived: job.archivedAt !== null },
  });
