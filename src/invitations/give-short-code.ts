import type { Invitation } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import type { InvitationServices } from './services.js';
import { inGroups, newShortCode, shortCodeDigestOf } from './short-code.js';

/**
 * A code to type for one invitation, in place of those before it.
 * @returns the code in groups, known now and never again
 */
export async function giveShortCode(
  { store, ids, clock }: Pick<InvitationServices, 'store' | 'ids' | 'clock'>,
  invitation: Invitation,
): Promise<string> {
  const code = newShortCode(ids.secretCode());
  const digest = await shortCodeDigestOf(code);
  await store.write(async (tables) => {
    await tables.removeShortCodes(invitation);
    await tables.addShortCode(invitation, digest, instantOf(clock.now()));
  });
  return inGroups(code);
}
