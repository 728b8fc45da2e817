import { ask } from '../../api/ask.js';
import { locale, type Localised } from '../../language/language.svelte.js';

export interface ActivityExpected {
  readonly title: Localised;
  readonly threshold: number;
  readonly members: {
    readonly typologies: readonly { readonly id: string; readonly name: Localised; readonly description: Localised }[];
    readonly sent: { readonly from: string; readonly to: string } | null;
  } | null;
  readonly spaces: { readonly description: Localised; readonly sent: { readonly on: string } | null } | null;
}

export interface MembersTaken {
  readonly members: number;
  readonly withoutUnit: number;
  readonly leftOut: number;
  readonly held: number;
}

const pathOf = (waveId: string): string => `/api/v1/waves/${waveId}/results/activity`;

/** A hundred thousand lines take their time to arrive. */
const PATIENCE_MS = 180_000;

export const showExpected = async (waveId: string): Promise<ActivityExpected> =>
  (await ask<ActivityExpected>({ path: pathOf(waveId) })).body;

const send = async <T>(path: string, file: File): Promise<T> => {
  const body = new FormData();
  body.set('file', file, file.name);
  return (await ask<T>({ method: 'PUT', path, body, patienceMs: PATIENCE_MS })).body;
};

export const sendMembers = (waveId: string, period: { from: string; to: string }, file: File): Promise<MembersTaken> =>
  send(`${pathOf(waveId)}/members?${new URLSearchParams({ ...period, told: 'true' }).toString()}`, file);

export const sendSpaces = (waveId: string, on: string, file: File): Promise<{ readonly spaces: number }> =>
  send(`${pathOf(waveId)}/spaces?${new URLSearchParams({ on }).toString()}`, file);

export const templateHref = (waveId: string, file: 'members' | 'spaces'): string =>
  `${pathOf(waveId)}/template.csv?file=${file}&lang=${locale()}`;
