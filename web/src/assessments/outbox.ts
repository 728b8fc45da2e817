import { keepsake } from '../look/keepsake.js';
import type { Response } from './contract.js';

/** An answer given on this device and not yet acknowledged by the server. */
export interface UnsentAnswer {
  readonly position: number;
  readonly response: Response;
  readonly elapsedMs: number;
}

const prefix = (sittingId: string) => `agilometre:answer:${sittingId}:`;

export const outbox = {
  keep(sittingId: string, answer: UnsentAnswer): void {
    keepsake.write(prefix(sittingId) + answer.position, JSON.stringify(answer));
  },
  waiting(sittingId: string): UnsentAnswer | null {
    const key = keepsake.keys(prefix(sittingId))[0];
    const kept = key === undefined ? null : keepsake.read(key);
    if (key === undefined || kept === null) return null;
    try {
      return JSON.parse(kept) as UnsentAnswer;
    } catch {
      keepsake.forget(key);
      return null;
    }
  },
  delivered(sittingId: string, position: number): void {
    keepsake.forget(prefix(sittingId) + position);
  },
};
