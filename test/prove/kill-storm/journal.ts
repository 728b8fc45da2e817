import { createHash } from 'node:crypto';
import type { Response } from '../../../src/item-bank/index.js';

/** What the service acknowledged: from then on it must never be missing, nor another. */
export interface Acknowledged {
  readonly position: number;
  /** In places on the screen, as it was sent. */
  readonly response: Response;
  /** Of the whole reply: a repeat must get the same, byte for byte. */
  readonly replyDigest: string;
}

export interface JournalledSitting {
  readonly code: string;
  readonly id: string;
  readonly answers: Acknowledged[];
  /** How many of them were compared over HTTP already. */
  compared: number;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Everything the clients were told, kept outside the service. */
export class Journal {
  private readonly sittings = new Map<string, JournalledSitting>();
  private count = 0;

  begun(code: string, id: string): JournalledSitting {
    const known = this.sittings.get(id) ?? { code, id, answers: [], compared: 0 };
    this.sittings.set(id, known);
    return known;
  }

  all(): JournalledSitting[] {
    return [...this.sittings.values()];
  }

  acknowledge(sitting: JournalledSitting, answer: Acknowledged): void {
    sitting.answers.push(answer);
    this.count += 1;
  }

  get acknowledged(): number {
    return this.count;
  }
}
