import { instantOf, type Instant } from '../kernel/clock.js';
import {
  afterTry,
  brakeKey,
  forgiven,
  FROM_ANYWHERE,
  FROM_ONE_ADDRESS,
  isBlocked,
  isKnown,
  type Brake,
} from './brake.js';
import { SignInDelayed } from './problems.js';
import type { AccountServices } from './services.js';
import type { AccountTables } from './store.js';

/** Whose secret is guessed at, and from which network address. */
export interface Guess {
  /** What was typed, whether anybody has it or not. */
  readonly account: string;
  readonly from: string;
}

const keysOf = ({ account, from }: Guess) => ({
  here: brakeKey('here', account.trim().toLowerCase(), from),
  anywhere: brakeKey('anywhere', account.trim().toLowerCase()),
});

/**
 * Counts a try before it is looked at.
 * @throws {SignInDelayed} when it comes too soon after too many others; it is not counted then
 */
export async function takeTry({ store, clock }: AccountServices, guess: Guess): Promise<void> {
  const now = instantOf(clock.now());
  const keys = keysOf(guess);
  const until = await store.write(async (tables) => {
    const here = await tables.holdBrake(keys.here, now);
    const anywhere = await tables.holdBrake(keys.anywhere, now);
    const isHome = isKnown(here, now);
    const blocking = (isHome ? [here] : [here, anywhere]).filter((brake) => isBlocked(brake, now));
    if (blocking.length > 0) return latest(blocking);
    await tables.keepBrake(afterTry(here, FROM_ONE_ADDRESS, now));
    if (!isHome) await tables.keepBrake(afterTry(anywhere, FROM_ANYWHERE, now));
    return null;
  });
  if (until !== null) throw new SignInDelayed(Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
}

const latest = (brakes: readonly Brake[]): Instant =>
  brakes
    .map(({ blockedUntil }) => blockedUntil ?? '')
    .sort()
    .at(-1) ?? '';

/** The try was right. What others guess from elsewhere stays counted, less this one. */
export async function forgiveTry(tables: AccountTables, guess: Guess, now: Instant): Promise<void> {
  const keys = keysOf(guess);
  const here = await tables.holdBrake(keys.here, now);
  await tables.keepBrake(forgiven(here, now));
  const anywhere = await tables.holdBrake(keys.anywhere, now);
  const failures = Math.max(0, anywhere.failures - here.failures);
  await tables.keepBrake({ ...anywhere, failures, blockedUntil: failures === 0 ? null : anywhere.blockedUntil });
}

/** The account's owner proved to be who they are by mail: everybody may try again. */
export async function releaseBrakes(tables: AccountTables, guess: Guess, now: Instant): Promise<void> {
  const keys = keysOf(guess);
  await tables.keepBrake(forgiven(await tables.holdBrake(keys.here, now), now));
  await tables.keepBrake(forgiven(await tables.holdBrake(keys.anywhere, now), now));
}

/** A write that changes nothing, for a refusal that has nothing else to write. */
export async function touchBrake(tables: AccountTables, guess: Guess, now: Instant): Promise<void> {
  await tables.keepBrake(await tables.holdBrake(keysOf(guess).here, now));
}
