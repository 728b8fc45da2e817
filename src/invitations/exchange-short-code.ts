import { codeDigestOf } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { ShortCodeUnknown, TooManyGuesses } from './problems.js';
import type { InvitationServices } from './services.js';
import { shortCodeDigestOf } from './short-code.js';

/**
 * On the whole service. Thirty signs in ten places make 5.9e14 codes: even a hundred guesses a second meet one of ten thousand codes after
 * some twenty years. So a flood of wrong codes is turned away, and shuts out nobody who holds a sheet.
 */
const MOST_WRONG_CODES_AN_HOUR = 5_000;

/**
 * Whoever holds a sheet types its short code and gets a link: the short code itself opens nothing, so that it can be guessed nowhere
 * but here, where guesses are counted. A malformed code, a wrong one and a withdrawn one look the same and take as long.
 * @returns the code of the link
 */
export async function exchangeShortCode(services: InvitationServices, typed: string): Promise<string> {
  const { store, clock, ids } = services;
  const now = instantOf(clock.now());
  const hour = now.slice(0, 13);
  const digest = await shortCodeDigestOf(typed);
  const code = ids.secretCode();
  const isFound = await store.write(async (tables) => {
    const owner = await tables.shortCodeOwner(digest);
    const invitation = owner && (await tables.assessments.invitation(owner.organisationId, owner.id));
    if (invitation) {
      await tables.assessments.addPrintedLinkCode(invitation, codeDigestOf(code), now);
      await tables.assessments.audit.append({
        organisationId: invitation.organisationId,
        at: now,
        // Whoever held the paper: nobody says that it was the person.
        actor: `sheet:${invitation.id}`,
        action: 'short-code.exchanged',
        subject: { kind: 'invitation', id: invitation.id },
        facts: { campaign: invitation.campaignId },
      });
    } else await tables.countWrongCode(hour);
    return invitation !== null;
  });
  if (isFound) return code;
  throw (await store.committed.wrongCodesIn(hour)) > MOST_WRONG_CODES_AN_HOUR
    ? new TooManyGuesses()
    : new ShortCodeUnknown();
}
