/** A code is at least 22 base64url characters; people paste whole links, with or without what surrounds them. */
const CODE = /^[\w-]{22,}$/;

export function linkCodeIn(pasted: string): string | null {
  const text = pasted.trim();
  const code = /\/t\/([^/?#\s]+)/.exec(text)?.[1] ?? text;
  return CODE.test(code) ? code : null;
}
