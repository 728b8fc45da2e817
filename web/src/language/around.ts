/** A sentence cut where a value comes, so that the value can be shown as more than text. */
export function around(sentence: (marker: string) => string): readonly [string, string] {
  const [before = '', after = ''] = sentence('\u0000').split('\u0000');
  return [before, after];
}
