import { createQuery, keepPreviousData } from '@tanstack/svelte-query';
import { ask } from '../api/ask.js';
import type { Idea, Ideas, ListedIdea, Receipt } from './contract.js';

export const ideasQuery = (query: () => string) =>
  createQuery(() => ({
    queryKey: ['ideas', query()],
    queryFn: async () => (await ask<Ideas>({ path: `/api/v1/ideas?${query()}` })).body,
    placeholderData: keepPreviousData,
  }));

/** How many nobody has looked at yet, for those who answer. */
export const waitingQuery = (mayAnswer: () => boolean) =>
  createQuery(() => ({
    queryKey: ['ideas', 'waiting'],
    queryFn: async () => (await ask<Ideas>({ path: '/api/v1/ideas?state=received' })).body.total,
    enabled: mayAnswer(),
  }));

export const ideaQuery = (ideaId: () => string) =>
  createQuery(() => ({
    queryKey: ['ideas', 'one', ideaId()],
    queryFn: async () => (await ask<Idea>({ path: `/api/v1/ideas/${ideaId()}` })).body,
    enabled: ideaId() !== '',
  }));

export const ownIdeasQuery = () =>
  createQuery(() => ({
    queryKey: ['my', 'ideas'],
    queryFn: async () => (await ask<ListedIdea[]>({ path: '/api/v1/my/ideas' })).body,
  }));

export const receiptQuery = (code: () => string) =>
  createQuery(() => ({
    queryKey: ['idea-receipt', code()],
    queryFn: async () =>
      (await ask<Receipt>({ path: '/api/v1/idea-receipt', linkCode: code(), withoutSession: true })).body,
  }));
