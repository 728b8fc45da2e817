import { searchParams } from 'sv-router';
import { PAGE_SIZE } from './queries.js';

/** What the list of people is narrowed to: it lives in the address, so that it can be sent and found again. */
const FILTERS = ['q', 'unit', 'job', 'kind', 'state', 'page'] as const;
type Filter = (typeof FILTERS)[number];

/** As written, whatever it looks like: a staff number may be all digits. */
export const filterOf = (name: Filter): string => searchParams.toURLSearchParams().get(name) ?? '';

export const isFiltered = (): boolean => FILTERS.some((name) => name !== 'page' && filterOf(name) !== '');

/** Another filter leads back to the first page. */
export function setFilter(name: Filter, value: string): void {
  const isTyped = name === 'q';
  if (filterOf('page') !== '') searchParams.delete('page', undefined, { replace: true });
  if (value === '') searchParams.delete(name, undefined, { replace: isTyped });
  else searchParams.set(name, value, { replace: isTyped });
}

export function clearFilters(): void {
  for (const name of FILTERS) searchParams.delete(name, undefined, { replace: true });
}

export const pageNumber = (): number => Math.max(1, Math.floor(Number(filterOf('page'))) || 1);

/** What the service is asked. */
export function peopleQueryText(): string {
  const query = new URLSearchParams({ page: String(pageNumber()), size: String(PAGE_SIZE) });
  for (const name of FILTERS) {
    const value = filterOf(name);
    if (name !== 'page' && value.trim() !== '') query.set(name, value);
  }
  return query.toString();
}

export function hrefOfPage(page: number): string {
  const query = searchParams.toURLSearchParams();
  query.set('page', String(page));
  return `/app/people?${query.toString()}`;
}
