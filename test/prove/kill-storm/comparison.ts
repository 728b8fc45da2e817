import type { Agent } from 'node:http';
import type { SittingDto } from '../../../src/assessments/http/sitting.dto.js';
import { openDatabase, type Database } from '../../../src/database/database.js';
import { inOneForm, toItemIds, type Response, type ShownOrder } from '../../../src/item-bank/index.js';
import { canonicalJson } from '../../../src/kernel/digest.js';
import { LinkClient } from '../../support/link-client.js';
import { digestOf, type JournalledSitting } from './journal.js';

/** What was found when the journal was held against the service and its database. */
export interface Findings {
  missing: number;
  changed: number;
  /** Positions that do not follow each other, or an open question that is not the last. */
  gaps: number;
  /** Counts of exposure or of sittings that differ from what was served. */
  miscounted: number;
  /** Kept although the reply never arrived: allowed, and proof that the moment was well chosen. */
  keptUnacknowledged: number;
}

export const noFindings = (): Findings => ({ missing: 0, changed: 0, gaps: 0, miscounted: 0, keptUnacknowledged: 0 });

export const losses = ({ missing, changed, gaps, miscounted }: Findings): number =>
  missing + changed + gaps + miscounted;

/** Asks again for what was acknowledged since the last comparison: the same reply, and a question that comes after. */
export async function compareOverHttp(
  sittings: readonly JournalledSitting[],
  url: URL,
  agent: Agent,
  findings: Findings,
): Promise<void> {
  for (const sitting of sittings) {
    const client = new LinkClient(url, sitting.code, agent);
    for (const { position, response, replyDigest } of sitting.answers.slice(sitting.compared)) {
      const path = `/sittings/${sitting.id}/answers/${position}`;
      const { text } = await client.send('PUT', path, { response, elapsedMs: 1_000 });
      if (digestOf(text) !== replyDigest) findings.changed += 1;
    }
    sitting.compared = sitting.answers.length;
    const { state, question } = await client.ask<SittingDto>('GET', `/sittings/${sitting.id}`);
    const last = sitting.answers.at(-1)?.position ?? 0;
    if (state === 'running' && (question?.position ?? 0) <= last) findings.missing += 1;
  }
}

interface Kept {
  readonly position: number;
  readonly shown_order: string;
  readonly response: string | null;
}

/** Holds the journal against the rows, in a connection of its own that is closed before the next kill. */
export async function compareWithDatabase(
  sittings: readonly JournalledSitting[],
  databaseUrl: string,
  findings: Findings,
): Promise<void> {
  const database = await openDatabase(databaseUrl, []);
  try {
    for (const sitting of sittings) await compareSitting(sitting, database, findings);
    await compareCounts(database, findings);
  } finally {
    await database.close();
  }
}

async function compareSitting(sitting: JournalledSitting, database: Database, findings: Findings): Promise<void> {
  const rows = await database.read.sql<Kept[]>`SELECT position, shown_order, response FROM administrations
    WHERE sitting_id = ${sitting.id} ORDER BY position`;
  for (const { position, response } of sitting.answers) {
    const row = rows[position - 1];
    if (!row || row.response === null) findings.missing += 1;
    else if (canonicalJson(JSON.parse(row.response)) !== asKept(response, row)) findings.changed += 1;
  }
  const areContiguous = rows.every(({ position }, index) => position === index + 1);
  const isOpenLast = rows.every(({ response }, index) => response !== null || index === rows.length - 1);
  if (!areContiguous || !isOpenLast) findings.gaps += 1;
  const kept = rows.filter(({ response }) => response !== null).length;
  if (kept > sitting.answers.length) findings.keptUnacknowledged += 1;
}

const asKept = (response: Response, row: Kept): string =>
  canonicalJson(inOneForm(toItemIds(response, JSON.parse(row.shown_order) as ShownOrder)));

async function compareCounts(database: Database, findings: Findings): Promise<void> {
  const wrong = await database.read.query(`SELECT shown.organisation_id FROM item_exposures shown LEFT JOIN
    (SELECT organisation_id, item_id, COUNT(*) AS served FROM administrations GROUP BY organisation_id, item_id) given
    ON given.organisation_id = shown.organisation_id AND given.item_id = shown.item_id
    WHERE COALESCE(given.served, 0) <> shown.administered
    UNION ALL SELECT used.organisation_id FROM bank_usages used
    WHERE used.sittings <> (SELECT COUNT(*) FROM sittings WHERE sittings.organisation_id = used.organisation_id)`);
  findings.miscounted += (wrong as unknown[]).length;
}
