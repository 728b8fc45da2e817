import { readFileSync } from 'node:fs';

/** `dist/src/commands` when built, `src/commands` in tests: the package is the nearest one above. */
const PACKAGE_FILES = ['../../../package.json', '../../package.json'];

function readVersion(): string {
  for (const place of PACKAGE_FILES) {
    try {
      const file = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as {
        name?: unknown;
        version?: unknown;
      };
      if (file.name === 'agilometre' && typeof file.version === 'string') return file.version;
    } catch {
      continue;
    }
  }
  return '0.0.0';
}

export const version = readVersion();
