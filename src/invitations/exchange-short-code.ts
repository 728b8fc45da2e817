import { codeDigestOf } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { ShortCodeUnknown, TooManyGuesses } from './problems.js';
import type { InvitationServices } from './services.js';
import { shortCodeDigestOf } from './short-code.js';

/** On the whole service: at this pace a code among ten thousand is found in some thousand years. */
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
  if ((await store.committed.wrongCodesIn(hour)) >= MOST_WRONG_CODES_AN_HOUR) throw new TooManyGuesses();
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
  if (!isFound) throw new ShortCodeUnknown();
  return code;
}
