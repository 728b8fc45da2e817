import { searchParams } from 'sv-router';

export const PAGE_SIZE = 20;

/** What the list is narrowed to: it lives in the address, so that it can be sent and found again. */
const FILTERS = ['theme', 'state', 'order', 'reported', 'page'] as const;
type Filter = (typeof FILTERS)[number];

export const filterOf = (name: Filter): string => searchParams.toURLSearchParams().get(name) ?? '';

export const isFiltered = (): boolean =>
  (['theme', 'state', 'reported'] as const).some((name) => filterOf(name) !== '');

/** Another filter leads back to the first page. */
export function setFilter(name: Filter, value: string): void {
  if (filterOf('page') !== '') searchParams.delete('page', undefined, { replace: true });
  if (value === '') searchParams.delete(name);
  else searchParams.set(name, value);
}

export function clearFilters(): void {
  for (const name of FILTERS) searchParams.delete(name, undefined, { replace: true });
}

export const pageNumber = (): number => Math.max(1, Math.floor(Number(filterOf('page'))) || 1);

/** What the service is asked. */
export function ideasQueryText(): string {
  const query = new URLSearchParams({ page: String(pageNumber()) });
  for (const name of FILTERS) {
    const value = filterOf(name);
    if (name !== 'page' && value !== '') query.set(name, value);
  }
  return query.toString();
}

export function hrefOfPage(page: number): string {
  const query = searchParams.toURLSearchParams();
  query.set('page', String(page));
  return `/app/ideas?${query.toString()}`;
}
