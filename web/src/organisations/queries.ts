import { createQuery } from '@tanstack/svelte-query';
import { ask } from '../api/ask.js';
import type { Job, Model, Organisation, Profile, Unit, UnitChange } from './contract.js';

const A_LONG_WHILE_MS = 10 * 60_000;

/** The one model that target profiles speak of. */
export const MODEL_ID = 'digital-agility';

export const organisationQuery = () =>
  createQuery(() => ({
    queryKey: ['organisation'],
    queryFn: async () => (await ask<Organisation>({ path: '/api/v1/organisation' })).body,
  }));

export const unitsQuery = () =>
  createQuery(() => ({
    queryKey: ['units'],
    queryFn: async () => (await ask<{ units: Unit[] }>({ path: '/api/v1/units' })).body.units,
    staleTime: 60_000,
  }));

export const unitHistoryQuery = (unitId: () => string) =>
  createQuery(() => ({
    queryKey: ['units', unitId(), 'history'],
    queryFn: async () =>
      (await ask<{ changes: UnitChange[] }>({ path: `/api/v1/units/${unitId()}/history` })).body.changes,
  }));

export const jobsQuery = () =>
  createQuery(() => ({
    queryKey: ['jobs'],
    queryFn: async () => (await ask<{ jobs: Job[] }>({ path: '/api/v1/jobs' })).body.jobs,
  }));

export const modelQuery = () =>
  createQuery(() => ({
    queryKey: ['model', MODEL_ID],
    queryFn: async () => (await ask<Model>({ path: `/api/v1/models/${MODEL_ID}` })).body,
    staleTime: A_LONG_WHILE_MS,
  }));

export const profilesQuery = () =>
  createQuery(() => ({
    queryKey: ['profiles'],
    queryFn: async () => (await ask<{ profiles: Profile[] }>({ path: '/api/v1/profiles' })).body.profiles,
    staleTime: A_LONG_WHILE_MS,
  }));
