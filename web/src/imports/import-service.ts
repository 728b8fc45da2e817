import { ask } from '../api/ask.js';
import { locale } from '../language/language.svelte.js';
import type { Field, Kind, Options, PeopleImport, RowPage } from './contract.js';

const PATH = '/api/v1/imports';

/** A hundred thousand lines take their time to arrive and to be compared. */
const PATIENCE_MS = 180_000;

export async function sendFile(file: Blob, name: string): Promise<PeopleImport> {
  const body = new FormData();
  body.set('file', file, name);
  return (await ask<PeopleImport>({ method: 'POST', path: PATH, body, patienceMs: PATIENCE_MS })).body;
}

export const showImport = async (id: string): Promise<PeopleImport> =>
  (await ask<PeopleImport>({ path: `${PATH}/${id}` })).body;

export async function chooseAgain(
  { id }: PeopleImport,
  mapping: readonly (Field | null)[],
  options: Options,
): Promise<PeopleImport> {
  const path = `${PATH}/${id}/choices`;
  const body = { mapping, ...options };
  return (await ask<PeopleImport>({ method: 'PUT', path, body, patienceMs: PATIENCE_MS })).body;
}

export async function applyImport(
  { id, preview }: PeopleImport,
  asked: { readonly leaveOutFaulty: boolean; readonly confirmedLeavers: number | null },
): Promise<PeopleImport> {
  const body = { digest: preview?.digest ?? '', ...asked };
  return (await ask<PeopleImport>({ method: 'POST', path: `${PATH}/${id}/apply`, body })).body;
}

export const listRows = async ({ id }: PeopleImport, kind: Kind, offset: number): Promise<RowPage> =>
  (await ask<RowPage>({ path: `${PATH}/${id}/rows?kind=${kind}&offset=${offset}` })).body;

export async function discardImport({ id }: PeopleImport): Promise<void> {
  await ask({ method: 'DELETE', path: `${PATH}/${id}` });
}

export const templateHref = (format: 'csv' | 'xlsx'): string => `${PATH}/template?format=${format}&locale=${locale()}`;

export const errorsHref = ({ id }: PeopleImport): string => `${PATH}/${id}/errors.csv?locale=${locale()}`;
