import type { Instant } from '../kernel/clock.js';
import { assertNotExpired, codeDigestOf } from './invitation.js';
import { LinkUnknown } from './problems.js';
import type { OpenedLink } from './store.js';

interface LinkFinder {
  (codeDigest: string): Promise<OpenedLink | null>;
}

/**
 * Whoever holds a link may take its test, and nothing else. A wrong code, a foreign one and one that never existed look the same.
 * Someone who has begun may go on, and read the result, past the date of the link.
 * @throws {LinkUnknown | LinkExpired}
 */
export async function mayUseLink(find: LinkFinder, code: string, now: Instant): Promise<OpenedLink> {
  const opened = await find(codeDigestOf(code));
  if (!opened) throw new LinkUnknown();
  if (!opened.sitting) assertNotExpired(opened.invitation, now);
  return opened;
}

/**
 * As `mayUseLink`, for a sitting named in the address: it must be the link's own.
 * @throws {LinkUnknown | LinkExpired}
 */
export async function mayUseSitting(
  find: LinkFinder,
  code: string,
  sittingId: string,
  now: Instant,
): Promise<OpenedLink & { sitting: NonNullable<OpenedLink['sitting']> }> {
  const opened = await mayUseLink(find, code, now);
  if (opened.sitting?.id !== sittingId) throw new LinkUnknown();
  return { ...opened, sitting: opened.sitting };
}
