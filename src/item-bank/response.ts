/** What somebody answered, in the item's own option ids. */
export type Response =
  | { readonly kind: 'single-choice'; readonly choice: string }
  | { readonly kind: 'multiple-choice'; readonly choices: readonly string[] }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'skip' };

/** One response has one form: what has no order is put in order, so that a repeat is recognised. */
export function inOneForm(response: Response): Response {
  if (response.kind === 'multiple-choice') return { ...response, choices: [...response.choices].sort() };
  if (response.kind !== 'matching') return response;
  const pairs = Object.entries(response.pairs).sort(([left], [right]) => (left < right ? -1 : 1));
  return { ...response, pairs: Object.fromEntries(pairs) };
}
