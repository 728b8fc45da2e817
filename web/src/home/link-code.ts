/** What somebody typed or pasted: a whole link, the code of one, the code of a sheet, of an advert, or of a survey. */
export type Typed =
  | { readonly kind: 'link'; readonly code: string }
  | { readonly kind: 'sheet'; readonly code: string }
  | { readonly kind: 'open'; readonly code: string }
  | { readonly kind: 'survey'; readonly code: string };

/** A link’s code is at least 22 base64url characters; people paste whole links, with or without what surrounds them. */
const LINK = /^[\w-]{22,}$/;

/** Signs that are not read for one another; ten on a sheet, eight on an advert; twelve of one’s own for a survey, fourteen on its leaflet. */
const SHEET = /^[2-9A-HJ-KM-NP-TV-Z]{10}$/;
const OPEN = /^[2-9A-HJ-KM-NP-TV-Z]{8}$/;
const SURVEY = /^(?:[2-9A-HJ-KM-NP-TV-Z]{2}){6,7}$/;

export function codeIn(typed: string): Typed | null {
  const text = typed.trim();
  const [, kind, inAddress] = /\/(t|c|w)\/([^/?#\s]+)/.exec(text) ?? [];
  if (kind === 'c' && inAddress) return { kind: 'open', code: inAddress };
  if (kind === 'w' && inAddress) return { kind: 'survey', code: inAddress };
  const code = inAddress ?? text;
  if (LINK.test(code)) return { kind: 'link', code };
  const short = text.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
  if (SURVEY.test(short)) return { kind: 'survey', code: short };
  if (SHEET.test(short)) return { kind: 'sheet', code: short };
  return OPEN.test(short) ? { kind: 'open', code: short } : null;
}
