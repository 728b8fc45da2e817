import { missingFields } from './columns.js';
import type { RawRow } from './files/table-file.js';
import { digestOfPlan, knownOf } from './known.js';
import type { ImportChoices, PeopleImport, Preview } from './people-import.js';
import { planImport } from './plan-import.js';
import { OUTCOME_KINDS, type ImportPlan, type Known, type Outcome, type OutcomeKind } from './plan.js';
import type { ImportReader } from './store.js';

/** What the file would do now; nothing while the columns that are needed are not known. */
export async function previewOf(
  reader: ImportReader,
  organisationId: string,
  rows: readonly RawRow[],
  choices: ImportChoices,
): Promise<{ readonly preview: Preview | null; readonly outcomes: readonly Outcome[] }> {
  if (missingFields(choices.mapping).length > 0) return { preview: null, outcomes: [] };
  const known = await knownOf(reader.people, organisationId);
  const plan = await planImport(rows, groundOf(known, choices));
  return { preview: await counted(plan, known), outcomes: plan.outcomes };
}

export const groundOf = (known: Known, choices: ImportChoices) => ({
  known,
  choices,
  day: choices.day,
  defaultLocale: choices.defaultLocale,
  by: choices.by,
});

async function counted(plan: ImportPlan, known: Known): Promise<Preview> {
  const counts = Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, 0])) as Record<OutcomeKind, number>;
  for (const { kind } of plan.outcomes) counts[kind] += 1;
  return {
    counts,
    absentCount: plan.outcomes.filter(({ kind, line }) => kind === 'leave' && line === null).length,
    unnumberedCount: plan.outcomes.filter(({ kind, staffNumber }) => kind === 'error' && staffNumber === null).length,
    activeCount: known.employees.filter(({ state, staffNumber }) => state === 'active' && staffNumber !== null).length,
    units: plan.units,
    digest: await digestOfPlan(plan),
  };
}

/** All the lines of a draft's file. */
export async function rowsOf(reader: ImportReader, draft: Pick<PeopleImport, 'organisationId' | 'id'>) {
  const rows: RawRow[] = [];
  for await (const part of reader.rawRows(draft)) for (const row of part) rows.push(row);
  return rows;
}
