/** Three groups of four. */
const GROUPS = /^(.{4})(.{4})(.{4})$/;

const signsOf = (typed: string): string => typed.replace(/[^0-9a-z]/gi, '').toUpperCase();

/** What is typed, as it is printed on the paper: the hyphens come by themselves. */
export function asWritten(typed: string): string {
  return signsOf(typed)
    .slice(0, 12)
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** The whole code, or null as long as signs are missing. */
export function codeIn(typed: string): string | null {
  const [, ...groups] = GROUPS.exec(signsOf(typed)) ?? [];
  return groups.length === 3 ? groups.join('-') : null;
}
