import { open, readFile, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { canonicalJson, sha256 } from '../kernel/digest.js';
import { mergedLists, type ErasureList } from './erasure-list.js';
import { ErasureListDamaged } from './problems.js';

const id = z.uuid();
const instant = z.string().max(24);

const erasureSchema = z.object({
  organisationId: id,
  id,
  personId: id.nullable(),
  isWhole: z.boolean(),
  askedBy: z.string().max(80),
  askedAt: instant,
  erasedInvitationIds: z.array(id),
  heldInvitationIds: z.array(id),
  heldUntil: instant.nullable(),
  counts: z.record(z.string(), z.number()),
  completedAt: instant.nullable(),
});

const listSchema = z.object({
  asOf: instant,
  organisations: z.array(
    z.object({ organisationId: id, people: z.array(id), invitations: z.array(id), erasures: z.array(erasureSchema) }),
  ),
});

const fileSchema = z.object({
  format: z.literal('agilometre-erasures'),
  version: z.literal(1),
  list: listSchema,
  sha256: z.string(),
});

const digestOf = (list: ErasureList): string => sha256(canonicalJson(list));

/**
 * Ids only, whole and unchanged, or refused: a list cut short would leave people in.
 * @throws {ErasureListDamaged}
 */
export async function readErasureFile(file: string): Promise<ErasureList> {
  const text = await readFile(file, 'utf8');
  const read = fileSchema.safeParse(parsed(text));
  if (!read.success || digestOf(read.data.list) !== read.data.sha256) throw new ErasureListDamaged(file);
  return read.data.list;
}

/** Null when there is no such file. */
export const erasureFileIfThere = (file: string): Promise<ErasureList | null> =>
  readErasureFile(file).catch((error: unknown) => {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });

/** The file only ever grows: what it knew before stays in it. It has its name once it is whole and on the disk. */
export async function keepErasureFile(file: string, list: ErasureList): Promise<ErasureList> {
  const before = await erasureFileIfThere(file);
  const kept = before ? mergedLists(before, list) : list;
  const unfinished = `${file}.${process.pid}.partial`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      const content = { format: 'agilometre-erasures', version: 1, list: kept, sha256: digestOf(kept) };
      await handle.writeFile(`${JSON.stringify(content)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return kept;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
