import { contentKinds, composeServices } from '../../app.module.js';
import { readContent, releaseOf } from '../../content/index.js';
import type { Database } from '../../database/database.js';
import type { Config } from '../../platform/config.js';
import { finding, same, type Finding } from './finding.js';

/** What the database is, and whether it keeps what it acknowledges. */
export function checkDatabase(database: Database): Promise<Finding[]> {
  return database.kind === 'sqlite' ? checkSqlite(database) : checkPostgres(database);
}

const DURABILITY = { fr: 'Durabilité', en: 'Durability' };
const DATABASE = { fr: 'Base de données', en: 'Database' };

/** Opening it has already set and asserted the pragmas; they are asked again, so that the report says what is, not what was meant. */
async function checkSqlite({ schema }: Database): Promise<Finding[]> {
  const ask = async (question: string): Promise<string> => {
    const [row] = await schema.query<Record<string, unknown>[]>(question);
    return String(Object.values(row ?? {})[0]);
  };
  const journal = await ask('PRAGMA journal_mode');
  const synchronous = await ask('PRAGMA synchronous');
  const isDurable = journal === 'wal' && synchronous === '2';
  const integrity = await ask('PRAGMA quick_check(1)');
  return [
    finding('ok', DATABASE, same(`SQLite ${await ask('SELECT sqlite_version()')}`)),
    finding(isDurable ? 'ok' : 'fail', DURABILITY, same(`journal_mode=${journal} synchronous=${synchronous}`)),
    finding(integrity === 'ok' ? 'ok' : 'fail', { fr: 'Intégrité', en: 'Integrity' }, same(integrity)),
  ];
}

/** The oldest that its makers still mend. */
const OLDEST_POSTGRES = 14;
/** Beyond, dates of two machines cannot be compared. */
const LARGEST_DRIFT_MS = 2_000;

async function checkPostgres({ schema }: Database): Promise<Finding[]> {
  const show = async (setting: string): Promise<string> => {
    const [row] = await schema.query<{ value: string }[]>('SELECT current_setting($1) AS value', [setting]);
    return row?.value ?? '?';
  };
  const version = await show('server_version');
  const settings = ['synchronous_commit', 'fsync', 'full_page_writes'];
  const values = await Promise.all(settings.map(show));
  const isDurable = values.every((value) => value === 'on');
  const before = Date.now();
  const [clock] = await schema.query<{ ms: string }[]>('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms');
  const driftMs = Math.round(Number(clock?.ms) - (before + Date.now()) / 2);
  const isTogether = Math.abs(driftMs) <= LARGEST_DRIFT_MS;
  return [
    finding(Number.parseInt(version) >= OLDEST_POSTGRES ? 'ok' : 'fail', DATABASE, same(`PostgreSQL ${version}`)),
    finding(
      isDurable ? 'ok' : 'fail',
      DURABILITY,
      same(settings.map((setting, index) => `${setting}=${values[index] ?? '?'}`).join(' ')),
    ),
    finding(isTogether ? 'ok' : 'warn', { fr: 'Écart d’horloge', en: 'Clock drift' }, same(`${driftMs} ms`)),
  ];
}

export async function checkMigrations({ schema }: Database): Promise<Finding> {
  const isPending = await schema.showMigrations();
  return isPending
    ? finding('warn', same('Migrations'), {
        fr: 'à appliquer : `agilometre migrate`, ou au prochain démarrage',
        en: 'pending: `agilometre migrate`, or at the next start',
      })
    : finding('ok', same('Migrations'), { fr: 'à jour', en: 'up to date' });
}

/** The folder's content against the release in use. */
export async function checkContentFolder({ contentDir }: Config, database: Database | null): Promise<Finding> {
  const what = { fr: 'Contenu', en: 'Content' };
  const { documents, faults } = await readContent(contentDir, contentKinds);
  if (faults.length > 0) {
    return finding('fail', what, {
      fr: `${faults.length} défaut(s) dans ${contentDir} : \`agilometre content check\``,
      en: `${faults.length} fault(s) in ${contentDir}: \`agilometre content check\``,
    });
  }
  const { digest } = releaseOf(documents);
  const isReadable = database !== null && !(await database.schema.showMigrations());
  const current = isReadable ? await composeServices(database).content.currentRelease() : null;
  const short = digest.slice(0, 12);
  if (current?.digest === digest) return finding('ok', what, same(short));
  return finding('warn', what, {
    fr: `${short} dans ${contentDir}, pas encore chargé : \`agilometre migrate\`, ou au prochain démarrage`,
    en: `${short} in ${contentDir}, not loaded yet: \`agilometre migrate\`, or at the next start`,
  });
}
