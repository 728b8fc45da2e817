import { instantOf } from '../kernel/clock.js';
import type { Invitation } from './invitation.js';
import { InvitationUnknown, SittingAlreadyBegun, TimeFactorOutOfRange } from './problems.js';
import type { AssessmentServices } from './services.js';

export const LARGEST_TIME_FACTOR = 4;

/** Gives one person more time. Asked by a command of the service's administrator; HR has the campaign's page. */
export function grantMoreTime(
  services: AssessmentServices,
  invitationId: string,
  timeFactor: number,
): Promise<Invitation> {
  if (!(timeFactor >= 1 && timeFactor <= LARGEST_TIME_FACTOR)) throw new TimeFactorOutOfRange(LARGEST_TIME_FACTOR);
  return services.store.write(async (tables) => {
    const held = await tables.lockInvitation(invitationId);
    if (!held) throw new InvitationUnknown(invitationId);
    if (held.sitting) throw new SittingAlreadyBegun();
    const moreTimeGrantedAt = instantOf(services.clock.now());
    const invitation = { ...held.invitation, timeFactor, moreTimeGrantedAt, moreTimeDeclinedAt: null };
    await tables.keepInvitation(invitation);
    return invitation;
  });
}
