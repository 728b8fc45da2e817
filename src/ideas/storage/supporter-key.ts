import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from '../../database/database.js';
import { SupporterKeyMissing } from '../problems.js';

/** Where there is no database file to lie beside. */
const BY_DEFAULT = './var/supporters.key';

const KEY_BYTES = 32;

/**
 * The key under which supporters are kept, made once and read from a file of its own: a copy of the database or a backup does not bring it
 * along. Several processes on one database need the same file.
 */
export function supporterKeyFor({ schema }: Database, keyFile: string | null): () => Promise<Buffer> {
  const { type, database } = schema.options;
  const isFile = type === 'better-sqlite3' && database !== ':memory:';
  const file = keyFile ?? (isFile ? `${database}.supporters.key` : BY_DEFAULT);
  let key: Promise<Buffer> | null = null;
  return () => {
    key ??= readOrMake(file).catch(() => {
      key = null;
      throw new SupporterKeyMissing();
    });
    return key;
  };
}

async function readOrMake(file: string): Promise<Buffer> {
  const held = await readFile(file, 'utf8').catch(() => null);
  return keyIn(held ?? (await make(file)));
}

async function make(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(made, randomBytes(KEY_BYTES).toString('base64url'), { flag: 'wx', mode: 0o600 });
  // Whole or not at all; whoever comes second finds the file of the first.
  await link(made, file).catch(() => undefined);
  await rm(made);
  return readFile(file, 'utf8');
}

function keyIn(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64url');
  if (key.length < KEY_BYTES) throw new Error('the file of the key holds no key');
  return key;
}
