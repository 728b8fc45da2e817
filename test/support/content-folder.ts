import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

/** The content that ships; tests run from the root of the repository. */
export const SHIPPED_CONTENT = resolve('assessments');

/** A copy of the shipped content that a test may change. */
export interface ContentFolder {
  readonly path: string;
  /** Changes the value of one file, `banks/safety.yaml` for instance. */
  change<Value>(file: string, edit: (value: Value) => void): Promise<void>;
  write(file: string, text: string): Promise<void>;
  read(file: string): Promise<string>;
  remove(): Promise<void>;
}

export async function copyOfContent(): Promise<ContentFolder> {
  const path = await mkdtemp(join(tmpdir(), 'agilometre-content-'));
  await cp(SHIPPED_CONTENT, path, { recursive: true });
  const read = (file: string): Promise<string> => readFile(join(path, file), 'utf8');
  const write = (file: string, text: string): Promise<void> => writeFile(join(path, file), text);
  return {
    path,
    read,
    write,
    change: async (file, edit) => {
      const value = parse(await read(file));
      edit(value);
      await write(file, stringify(value));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

interface BlueprintFile {
  domains: { id: string; share: number }[];
  minimumItemsPerDomain: number;
  length: { minimum: number; maximum: number };
  timeLimitMinutes: number | null;
  exposure: { cap: number; warmUpSittings: number; amongBest: number };
  precision: { cutsThatMatter: unknown[]; overallError: number; domainError: number };
}

const THREE_DOMAINS = ['information', 'learning', 'ethics'] as const;

/** Content whose hiring test is short: `questions` in all, spread over the domains named. */
export async function shortTest(
  questions = 5,
  domains: readonly string[] = THREE_DOMAINS,
  edit: (blueprint: BlueprintFile) => void = () => undefined,
): Promise<ContentFolder> {
  const folder = await copyOfContent();
  await folder.change<BlueprintFile>('blueprints/hiring.yaml', (blueprint) => {
    shorten(blueprint, questions, domains);
    edit(blueprint);
  });
  return folder;
}

/** Content whose every test is short. */
export async function shortTests(questions: number): Promise<ContentFolder> {
  const folder = await copyOfContent();
  for (const purpose of ['hiring', 'promotion', 'self', 'verification']) {
    const file = `blueprints/${purpose}.yaml`;
    await folder.change<BlueprintFile>(file, (blueprint) => shorten(blueprint, questions, THREE_DOMAINS));
  }
  return folder;
}

function shorten(blueprint: BlueprintFile, questions: number, domains: readonly string[]): void {
  blueprint.domains = domains.map((id) => ({ id, share: 1 / domains.length }));
  blueprint.minimumItemsPerDomain = 1;
  blueprint.length = { minimum: questions, maximum: questions };
  blueprint.precision.cutsThatMatter = [];
}
