import { instantOf } from '../kernel/clock.js';
import { composeResult, type StoredResult } from './result.js';
import type { FlagDecision } from './flag.js';
import { FlagAlreadyDecided, FlagUnknown } from './problems.js';
import type { AssessmentServices } from './services.js';

/**
 * A named person decides about a flagged question, with a reason. Withdrawn, it no longer counts in this sitting; a finished sitting
 * is scored again, and the earlier result is kept beside the new one.
 * @returns the new result, or null when nothing had to be scored again
 */
export function decideFlag(
  services: AssessmentServices,
  flagId: string,
  decided: Omit<FlagDecision, 'at'>,
): Promise<StoredResult | null> {
  const now = instantOf(services.clock.now());
  return services.store.write(async (tables) => {
    const held = await tables.lockFlag(flagId);
    if (!held) throw new FlagUnknown(flagId);
    const { flag, sitting } = held;
    if (flag.decision) throw new FlagAlreadyDecided(flagId);
    await tables.keepFlag({ ...flag, decision: { ...decided, at: now } });
    if (decided.verdict === 'keep') return null;
    await tables.withdraw(sitting, flag.position, now);
    const before = await tables.latestResultOf(sitting);
    if (!before) return null;
    const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
    const result = composeResult(instrument, await tables.administrationsOf(sitting), {
      revision: before.revision + 1,
      because: 'flag-decided',
      computedAt: now,
    });
    const whole = { ...result, ...(before.leftOut && { leftOut: before.leftOut }) };
    await tables.addResult(sitting, whole);
    return whole;
  });
}
