import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Localised } from '../../kernel/localised.js';
import type { ContentDocument, ContentKind, Fault, Lookup, ValuePath } from '../content-kind.js';
import { setFrenchSpaces } from './french-typography.js';

export interface ContentRead {
  readonly documents: readonly ContentDocument[];
  readonly faults: readonly Fault[];
}

/** Larger than any file an author writes; stops a mistake from filling the memory. */
const LARGEST_FILE_BYTES = 5_000_000;

const inFrench = z.locales.fr().localeError;
const inEnglish = z.locales.en().localeError;

/** A file and the means to say on which line something is. */
interface OpenFile {
  readonly name: string;
  readonly lineOf: (path: ValuePath) => number;
}

interface Found {
  readonly document: ContentDocument;
  readonly kind: ContentKind;
  readonly file: OpenFile;
  readonly at: ValuePath;
}

/** Reads and checks a whole folder of content; nothing is kept of it when a single fault is found. */
export async function readContent(folder: string, kinds: readonly ContentKind[]): Promise<ContentRead> {
  const faults: Fault[] = [];
  const found: Found[] = [];
  for (const kind of kinds) {
    for (const name of await contentFilesOf(folder, kind.folder)) {
      found.push(...(await readFileOf(kind, folder, name, faults)));
    }
  }
  faults.push(...twins(found));
  const byIdentity = new Map(found.map(({ document }) => [`${document.kind}/${document.id}`, document.body]));
  const lookup: Lookup = (kind, id) => byIdentity.get(`${kind}/${id}`);
  for (const { document, kind, file, at } of found) {
    for (const complaint of kind.complaintsAbout(document.body, lookup)) {
      faults.push({ file: file.name, line: file.lineOf([...at, ...complaint.at]), reason: complaint.reason });
    }
  }
  if (found.length === 0 && faults.length === 0) faults.push(emptyFolder(folder));
  return { documents: faults.length > 0 ? [] : found.map(({ document }) => document), faults };
}

async function contentFilesOf(folder: string, subfolder: string): Promise<string[]> {
  const names = await readdir(join(folder, subfolder)).catch(() => []);
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => `${subfolder}/${name}`);
}

async function readFileOf(kind: ContentKind, folder: string, name: string, faults: Fault[]): Promise<Found[]> {
  const path = join(folder, name);
  if ((await stat(path)).size > LARGEST_FILE_BYTES) {
    faults.push({ file: name, line: 1, reason: { fr: 'fichier trop grand', en: 'file too large' } });
    return [];
  }
  const lines = new LineCounter();
  const yaml = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const file: OpenFile = { name, lineOf: (where) => lineOf(yaml, lines, where) };
  for (const error of yaml.errors) {
    const reason = { fr: `YAML illisible : ${error.message}`, en: `unreadable YAML: ${error.message}` };
    faults.push({ file: name, line: lines.linePos(error.pos[0]).line, reason });
  }
  if (yaml.errors.length > 0) return [];
  const parsed = kind.schema.safeParse(setFrenchSpaces(yaml.toJS({ maxAliasCount: 100 }) as unknown));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const at = issue.path.filter((part) => typeof part !== 'symbol');
      faults.push({ file: name, line: file.lineOf(at), reason: reasonOf(issue, at) });
    }
    return [];
  }
  return kind
    .documentsOf(parsed.data)
    .map(({ id, body, at }) => ({ document: { kind: kind.name, id, body }, kind, file, at }));
}

function reasonOf(issue: z.core.$ZodIssue, at: ValuePath): Localised {
  const where = at.length > 0 ? `${at.join('.')} : ` : '';
  const say = (translate: typeof inFrench): string => {
    const said = translate(issue as z.core.$ZodRawIssue);
    return typeof said === 'string' ? said : (said?.message ?? issue.message);
  };
  return { fr: where + say(inFrench), en: where.replace(' : ', ': ') + say(inEnglish) };
}

/** The line of the deepest node that exists on the way to the path. */
function lineOf(yaml: Document, lines: LineCounter, path: ValuePath): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = yaml.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function twins(found: readonly Found[]): Fault[] {
  const first = new Map<string, Found>();
  const faults: Fault[] = [];
  for (const one of found) {
    const identity = `${one.document.kind}/${one.document.id}`;
    const earlier = first.get(identity);
    if (!earlier) {
      first.set(identity, one);
      continue;
    }
    const place = `${earlier.file.name}:${earlier.file.lineOf(earlier.at)}`;
    const reason = {
      fr: `l’identifiant ${one.document.id} existe déjà (${place})`,
      en: `the id ${one.document.id} already exists (${place})`,
    };
    faults.push({ file: one.file.name, line: one.file.lineOf(one.at), reason });
  }
  return faults;
}

const emptyFolder = (folder: string): Fault => ({
  file: folder,
  line: 1,
  reason: { fr: 'aucun contenu dans ce dossier', en: 'no content in this folder' },
});
