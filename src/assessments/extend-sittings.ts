import type { Instant } from '../kernel/clock.js';
import type { Campaign } from './campaign.js';
import type { Instruments } from './instruments.js';
import { deadlineOf, isOverdue, type Sitting } from './sitting.js';
import type { AssessmentTables } from './store.js';

/**
 * A campaign that ends later gives back, to whoever is in the middle, the time that its end would have cut; never more than the test's
 * own. A sitting whose time is over stays over.
 * @returns how many sittings got time back
 */
export async function extendSittings(
  { tables, instruments }: { readonly tables: AssessmentTables; readonly instruments: Instruments },
  campaign: Campaign,
  now: Instant,
): Promise<number> {
  let extended = 0;
  for (const sitting of await tables.lockRunningSittings(campaign)) {
    if (isOverdue(sitting, now) || sitting.deadline === null) continue;
    const deadline = await deadlineUnder(sitting, campaign, { tables, instruments });
    if (deadline !== null && deadline <= sitting.deadline) continue;
    await tables.keepClock({ ...sitting, deadline });
    extended += 1;
  }
  return extended;
}

async function deadlineUnder(
  sitting: Sitting,
  campaign: Campaign,
  { tables, instruments }: { readonly tables: AssessmentTables; readonly instruments: Instruments },
): Promise<Instant | null> {
  const { blueprint } = await instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  const minutes = sitting.accommodations.noTimeLimit ? null : blueprint.timeLimitMinutes;
  const invitation = await tables.invitation(sitting.organisationId, sitting.invitationId);
  const deadline = deadlineOf(sitting.startedAt, minutes, invitation?.timeFactor ?? 1, campaign.closesAt);
  return deadline && new Date(Date.parse(deadline) + sitting.pausedMs).toISOString();
}
