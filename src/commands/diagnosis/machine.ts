import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { databaseKindOf, sqliteFileOf } from '../../database/database.js';
import type { Config } from '../../platform/config.js';
import { builtPages } from '../../platform/pages.js';
import { finding, same, type Finding } from './finding.js';

const LEAST_NODE = { major: 20, minor: 19 };

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > LEAST_NODE.major || (major === LEAST_NODE.major && minor >= LEAST_NODE.minor);
  const needed = `${LEAST_NODE.major}.${LEAST_NODE.minor}`;
  return isRecent
    ? finding('ok', same('Node.js'), same(version))
    : finding('fail', same('Node.js'), { fr: `${version} ; il faut ${needed}`, en: `${version}; ${needed} is needed` });
}

const GIGABYTE = 1024 ** 3;
/** A day of heavy use fits in it several times. */
const LITTLE_SPACE = GIGABYTE;
/** Under this, a write-ahead log or a backup may not fit. */
const NO_SPACE = GIGABYTE / 10;

/** Room where the database file is, or where the command runs. */
export async function checkDisk({ databaseUrl }: Config): Promise<Finding> {
  const what = { fr: 'Espace libre', en: 'Free space' };
  const folder = databaseKindOf(databaseUrl) === 'sqlite' ? dirname(resolve(sqliteFileOf(databaseUrl))) : process.cwd();
  const place = nearestExisting(folder);
  const { bavail, bsize } = await statfs(place);
  const free = bavail * bsize;
  const size = `${(free / GIGABYTE).toFixed(1)} GiB (${place})`;
  if (free < NO_SPACE) return finding('fail', what, same(size));
  return finding(free < LITTLE_SPACE ? 'warn' : 'ok', what, same(size));
}

const nearestExisting = (folder: string): string => (existsSync(folder) ? folder : nearestExisting(dirname(folder)));

export function checkPages(): Finding {
  const what = { fr: 'Pages construites', en: 'Built pages' };
  const folder = builtPages();
  return folder
    ? finding('ok', what, same(folder))
    : finding('fail', what, { fr: 'absentes : lancez `npm run build`', en: 'missing: run `npm run build`' });
}

/** Nothing of ours happened before. */
const EARLIEST_YEAR = 2025;

export function checkClock(now = new Date()): Finding {
  const what = { fr: 'Horloge', en: 'Clock' };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const said = `${now.toISOString()} (${timeZone})`;
  return finding(now.getUTCFullYear() < EARLIEST_YEAR ? 'fail' : 'ok', what, same(said));
}

export function checkAddress({ publicUrl, trustProxy }: Config): Finding {
  const what = { fr: 'Adresse publique', en: 'Public address' };
  if (!publicUrl) {
    return finding('warn', what, {
      fr: 'PUBLIC_URL absente : les liens donnés par les commandes mènent à cette machine',
      en: 'PUBLIC_URL is not set: links printed by commands lead to this machine',
    });
  }
  if (!publicUrl.startsWith('https:')) {
    return finding('warn', what, {
      fr: `${publicUrl} n’est pas chiffrée : mettez le service derrière TLS (docs/install.md)`,
      en: `${publicUrl} is not encrypted: put the service behind TLS (docs/install.md)`,
    });
  }
  return trustProxy
    ? finding('ok', what, same(publicUrl))
    : finding('warn', what, {
        fr: 'https sans TRUST_PROXY=true : toutes les personnes partagent une seule limite de requêtes',
        en: 'https without TRUST_PROXY=true: everybody shares one limit of requests',
      });
}
