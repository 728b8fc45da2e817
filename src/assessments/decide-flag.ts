import { instantOf } from '../kernel/clock.js';
import { composeResult, type StoredResult } from './result.js';
import type { Flag, FlagDecision } from './flag.js';
import { FlagAlreadyDecided, FlagUnknown } from './problems.js';
import type { Instruments } from './instruments.js';
import type { AssessmentServices } from './services.js';
import type { Sitting } from './sitting.js';
import type { AssessmentTables } from './store.js';

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
  const at = instantOf(services.clock.now());
  return services.store.write(async (tables) => {
    const held = await tables.lockFlag(flagId);
    if (!held) throw new FlagUnknown(flagId);
    return decideHeldFlag({ tables, instruments: services.instruments }, held, { ...decided, at });
  });
}

/** As `decideFlag`, inside a unit of work that holds the flag. */
export async function decideHeldFlag(
  { tables, instruments }: { readonly tables: AssessmentTables; readonly instruments: Instruments },
  { flag, sitting }: { readonly flag: Flag; readonly sitting: Sitting },
  decision: FlagDecision,
): Promise<StoredResult | null> {
  if (flag.decision) throw new FlagAlreadyDecided(flag.id);
  await tables.keepFlag({ ...flag, decision });
  if (decision.verdict === 'keep') return null;
  await tables.withdraw(sitting, flag.position, decision.at);
  const before = await tables.latestResultOf(sitting);
  if (!before) return null;
  const instrument = await instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  const result = composeResult(instrument, await tables.administrationsOf(sitting), {
    revision: before.revision + 1,
    because: 'flag-decided',
    computedAt: decision.at,
  });
  const whole = { ...result, ...(before.leftOut && { leftOut: before.leftOut }) };
  await tables.addResult(sitting, whole);
  return whole;
}
