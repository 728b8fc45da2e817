import { createQuery, keepPreviousData } from '@tanstack/svelte-query';
import { ask } from '../api/ask.js';
import type {
  Action,
  Chart,
  Choices,
  FunnelFigure,
  OrganisationMaturity,
  Sentence,
  TeamMaturity,
  TeamNext,
} from './contract.js';

export const choicesQuery = () =>
  createQuery(() => ({
    queryKey: ['maturity', 'choices'],
    queryFn: async () => (await ask<Choices>({ path: '/api/v1/maturity' })).body,
  }));

/** @param filters as in the address, without the question mark */
export const teamQuery = (unitId: () => string, filters: () => string) =>
  createQuery(() => ({
    queryKey: ['maturity', 'team', unitId(), filters()],
    queryFn: async () => (await ask<TeamMaturity>({ path: `/api/v1/maturity/teams/${unitId()}?${filters()}` })).body,
    placeholderData: keepPreviousData,
  }));

export const nextQuery = (unitId: () => string, filters: () => string) =>
  createQuery(() => ({
    queryKey: ['maturity', 'next', unitId(), filters()],
    queryFn: async () => (await ask<TeamNext>({ path: `/api/v1/maturity/teams/${unitId()}/next?${filters()}` })).body,
  }));

export const actionsQuery = (unitId: () => string) =>
  createQuery(() => ({
    queryKey: ['maturity', 'actions', unitId()],
    queryFn: async () => (await ask<Action[]>({ path: `/api/v1/units/${unitId()}/actions` })).body,
  }));

export const organisationQuery = (filters: () => string) =>
  createQuery(() => ({
    queryKey: ['maturity', 'organisation', filters()],
    queryFn: async () => (await ask<OrganisationMaturity>({ path: `/api/v1/maturity/organisation?${filters()}` })).body,
    placeholderData: keepPreviousData,
  }));

export const storyQuery = (filters: () => string) =>
  createQuery(() => ({
    queryKey: ['maturity', 'story', filters()],
    queryFn: async () => (await ask<Sentence[]>({ path: `/api/v1/maturity/story?${filters()}` })).body,
  }));

/** Counted anew each time: asked for apart. */
export const funnelsQuery = (period: () => string) =>
  createQuery(() => ({
    queryKey: ['maturity', 'funnels', period()],
    queryFn: async () => {
      const query = period() === '' ? '' : `?period=${period()}`;
      return (await ask<Chart<FunnelFigure>[]>({ path: `/api/v1/maturity/organisation/funnels${query}` })).body;
    },
  }));
