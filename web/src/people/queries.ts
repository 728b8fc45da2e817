import { createQuery, keepPreviousData } from '@tanstack/svelte-query';
import { ask } from '../api/ask.js';
import type { Choice } from '../look/choice.js';
import { fullNameOf, type People, type Person, type RoleHolder, type Team, type TeamUnit } from './contract.js';

export const PAGE_SIZE = 50;

export const peopleQuery = (query: () => string) =>
  createQuery(() => ({
    queryKey: ['people', query()],
    queryFn: async () => (await ask<People>({ path: `/api/v1/people?${query()}` })).body,
    placeholderData: keepPreviousData,
  }));

export const personQuery = (personId: () => string) =>
  createQuery(() => ({
    queryKey: ['people', 'one', personId()],
    queryFn: async () => (await ask<Person>({ path: `/api/v1/people/${personId()}` })).body,
    enabled: personId() !== '',
  }));

interface SignInState {
  readonly hasPassword: boolean;
  /** Somebody else changed it since they last signed in: no link goes there. */
  readonly isAddressUnconfirmed: boolean;
}

/** Whether somebody who may be invited has a password already. */
export const signInQuery = (personId: () => string, mayAsk: () => boolean) =>
  createQuery(() => ({
    queryKey: ['people', 'sign-in', personId()],
    queryFn: async () => (await ask<SignInState>({ path: `/api/v1/people/${personId()}/sign-in` })).body,
    enabled: mayAsk(),
  }));

export const rolesQuery = () =>
  createQuery(() => ({
    queryKey: ['roles'],
    queryFn: async () => (await ask<{ holders: RoleHolder[] }>({ path: '/api/v1/roles' })).body.holders,
  }));

export const teamsQuery = () =>
  createQuery(() => ({
    queryKey: ['teams'],
    queryFn: async () => (await ask<{ units: TeamUnit[] }>({ path: '/api/v1/teams' })).body.units,
  }));

export const teamQuery = (unitId: () => string, page: () => number) =>
  createQuery(() => ({
    queryKey: ['teams', unitId(), page()],
    queryFn: async () => (await ask<Team>({ path: `/api/v1/teams/${unitId()}/people?page=${page()}` })).body,
    enabled: unitId() !== '',
  }));

const MOST_FOUND = 12;

/** Employees whose name, number or address holds what is written. */
export async function findEmployees(text: string): Promise<readonly Choice[]> {
  const query = new URLSearchParams({ kind: 'employee', size: String(MOST_FOUND) });
  if (text !== '') query.set('q', text);
  const { body } = await ask<People>({ path: `/api/v1/people?${query.toString()}` });
  return body.people.map((person) => ({
    id: person.id,
    label: fullNameOf(person),
    detail: [person.staffNumber, person.unit?.name].filter(Boolean).join(' · '),
  }));
}
