import { searchParams } from 'sv-router';

export type Filter = 'period' | 'compare' | 'population' | 'under';

export const filterOf = (name: Filter): string => searchParams.toURLSearchParams().get(name) ?? '';

/** The filters of the address that the service is asked with. */
export function filtersInAddress(names: readonly Filter[]): string {
  const all = searchParams.toURLSearchParams();
  return new URLSearchParams(names.flatMap((name) => (all.get(name) ? [[name, all.get(name) ?? '']] : []))).toString();
}

export function chooseFilter(name: Filter, value: string): void {
  if (value === '') searchParams.delete(name);
  else searchParams.set(name, value);
}

export const TEAM_FILTERS: readonly Filter[] = ['period', 'compare', 'population'];
export const ORGANISATION_FILTERS: readonly Filter[] = ['period', 'compare', 'under'];
