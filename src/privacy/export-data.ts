import { codeDigestOf, mayActAsPerson } from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { mayHandleOwnData } from './access.js';
import { subjectOfActor, subjectOfLink, type AskingSubject } from './find-subject.js';
import type { PrivacyServices } from './services.js';
import { viewsOf, type View } from './show-views.js';

/** All that is held on somebody, as a machine reads it (GDPR, art. 15 and 20). Scoring keys and secrets are no part of it. */
export interface DataExport {
  readonly madeAt: Instant;
  readonly organisation: string;
  /** Rows by table, values of JSON columns opened. */
  readonly held: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Null: asked for by a printed link, which does not open them. */
  readonly views: readonly View[] | null;
}

export async function exportOwnData(services: PrivacyServices, actor: Actor): Promise<DataExport> {
  mayHandleOwnData(actor);
  return exportOf(services, await subjectOfActor(services, actor));
}

export async function exportByLink(services: PrivacyServices, code: string): Promise<DataExport> {
  await mayActAsPerson(services.assessments.store.committed, code);
  const isPrinted = (await services.assessments.store.committed.printedFor(codeDigestOf(code))) !== null;
  return exportOf(services, await subjectOfLink(services, code), isPrinted);
}

async function exportOf(services: PrivacyServices, subject: AskingSubject, isPrinted = false): Promise<DataExport> {
  const { store, organisations, clock, audit } = services;
  const { organisationId } = subject;
  const madeAt = instantOf(clock.now());
  const rows = await store.committed.rowsOf(subject);
  const held = Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.map(withJsonOpened)]));
  const views = isPrinted ? null : await viewsOf(services, subject);
  const known = await store.committed.knownToOthers(organisationId, subject.invitationIds);
  const id = subject.personId ?? known[0];
  // By the link of a self-assessment there is nothing to tell: the entry alone would say that there was one.
  if (id !== undefined)
    await audit.record({
      organisationId,
      at: madeAt,
      actor: subject.askedBy,
      action: 'data.exported',
      subject: { kind: 'person', id },
      facts: { tests: known.length },
    });
  return { madeAt, organisation: (await organisations.find(organisationId))?.name ?? '', held, views };
}

const withJsonOpened = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, opened(value)]));

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
