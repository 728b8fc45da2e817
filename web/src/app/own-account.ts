import { createQuery } from '@tanstack/svelte-query';
import { ask } from '../api/ask.js';

export interface OwnAccount {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string;
  readonly organisationName: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly hasPassword: boolean;
}

/** Who is signed in. What pages may offer follows from it; the service asks again at each act. */
export const ownAccountQuery = () =>
  createQuery(() => ({
    queryKey: ['me'],
    queryFn: async () => (await ask<OwnAccount>({ path: '/api/v1/me' })).body,
    staleTime: 60_000,
  }));
