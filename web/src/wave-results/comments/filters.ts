import { searchParams } from 'sv-router';

const PAGE_SIZE = 50;

/** What the list is narrowed to: it lives in the address, so that it can be sent and found again. */
const FILTERS = ['cut', 'question', 'tag', 'search', 'page'] as const;
type Filter = (typeof FILTERS)[number];

export const filterOf = (name: Filter): string => searchParams.toURLSearchParams().get(name) ?? '';

export const isFiltered = (): boolean => (['question', 'tag', 'search'] as const).some((name) => filterOf(name) !== '');

/** Another filter leads back to the first page; another group has its own questions and tags. */
export function setFilter(name: Filter, value: string): void {
  const gone = name === 'cut' ? (['page', 'question', 'tag'] as const) : (['page'] as const);
  for (const one of gone) if (filterOf(one) !== '') searchParams.delete(one, undefined, { replace: true });
  if (value === '') searchParams.delete(name);
  else searchParams.set(name, value);
}

export function clearFilters(): void {
  for (const name of ['question', 'tag', 'search', 'page'] as const)
    searchParams.delete(name, undefined, { replace: true });
}

export const pageNumber = (): number => Math.max(1, Math.floor(Number(filterOf('page'))) || 1);

export const pagesOf = (total: number): number => Math.ceil(total / PAGE_SIZE);

/** What the service is asked. */
export function commentsQueryText(): string {
  const query = new URLSearchParams({ offset: String((pageNumber() - 1) * PAGE_SIZE) });
  for (const name of FILTERS) {
    const value = filterOf(name);
    if (name !== 'page' && value !== '') query.set(name, value);
  }
  return query.toString();
}

export function hrefOfPage(waveId: string, page: number): string {
  const query = searchParams.toURLSearchParams();
  query.set('page', String(page));
  return `/app/barometers/${waveId}/results/comments?${query.toString()}`;
}
