import { createQuery } from '@tanstack/svelte-query';
import { ask } from '../../api/ask.js';
import type { DomainScore } from '../../assessments/result/contract.js';
import type { OwnAgility, OwnDomain } from './contract.js';

export const ownAgilityQuery = () =>
  createQuery(() => ({
    queryKey: ['my', 'agility'],
    queryFn: async () => (await ask<OwnAgility>({ path: '/api/v1/my/agility' })).body,
  }));

/** As the pages of one result know a domain. */
export const asResultDomain = ({ score, isPrecise, ...domain }: OwnDomain): DomainScore => ({
  ...domain,
  ...score,
  precise: isPrecise,
  nextStep: null,
});
