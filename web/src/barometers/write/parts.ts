import type { InstrumentBody, Page } from '../contract.js';

/**
 * An instrument in the parts that two people can write side by side: each of its fields, each page, and the order of pages. What both
 * changed in one part is asked about; the rest is put together.
 */
export type Parts = Readonly<Record<string, unknown>>;

const PAGE = 'page:';
const ORDER = 'order';

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export function partsOf({ pages, ...fields }: InstrumentBody): Parts {
  return {
    ...fields,
    [ORDER]: pages.map(({ id }) => id),
    ...Object.fromEntries(pages.map((page) => [PAGE + page.id, page])),
  };
}

export function bodyOf(parts: Parts): InstrumentBody {
  const fields = Object.fromEntries(
    Object.entries(parts).filter(([name, value]) => name !== ORDER && !name.startsWith(PAGE) && value !== undefined),
  );
  const order = parts[ORDER] as readonly string[];
  const others = Object.keys(parts).filter((name) => name.startsWith(PAGE) && !order.includes(name.slice(PAGE.length)));
  const pages = [...order.map((id) => PAGE + id), ...others].flatMap((name) => (parts[name] as Page | undefined) ?? []);
  return { ...fields, pages } as unknown as InstrumentBody;
}

export interface Clash {
  readonly part: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly parts: Parts;
  /** What both changed, each otherwise; mine is in `parts` until somebody chose. */
  readonly clashes: readonly Clash[];
  /** What only they changed. */
  readonly taken: readonly string[];
}

/** Puts together what two people made of the same beginning. */
export function merge(base: Parts, mine: Parts, theirs: Parts): Merged {
  const parts: Record<string, unknown> = { ...mine };
  const clashes: Clash[] = [];
  const taken: string[] = [];
  for (const part of new Set([...Object.keys(base), ...Object.keys(theirs)])) {
    if (same(theirs[part], base[part]) || same(theirs[part], mine[part])) continue;
    if (same(mine[part], base[part])) {
      parts[part] = theirs[part];
      taken.push(part);
    } else clashes.push({ part, mine: mine[part], theirs: theirs[part] });
  }
  return { parts, clashes, taken };
}
