import { keepsake } from '../look/keepsake.js';
import type { Draft } from './draft.js';

export interface KeptDraft {
  readonly position: number;
  readonly draft: Draft;
  /** Time already spent on the question, on this device. */
  readonly elapsedMs: number;
}

const key = (sittingId: string) => `agilometre:draft:${sittingId}`;

export const keptDraft = {
  write: (sittingId: string, kept: KeptDraft) => keepsake.write(key(sittingId), JSON.stringify(kept)),
  read(sittingId: string, position: number): KeptDraft | null {
    try {
      const kept = JSON.parse(keepsake.read(key(sittingId)) ?? 'null') as KeptDraft | null;
      return kept?.position === position ? kept : null;
    } catch {
      return null;
    }
  },
  forget: (sittingId: string) => keepsake.forget(key(sittingId)),
};
