import type { Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';

/**
 * A message asked for in the transaction of what it tells of. `handing-over` is committed before the mail server is spoken to: a
 * process killed just then leaves a message that may have been sent (`uncertain`), which is shown, and never sent twice by itself.
 */
export interface Mail {
  readonly organisationId: string;
  readonly id: string;
  /** Which writer makes its words. */
  readonly kind: string;
  readonly to: string;
  readonly locale: Locale;
  /** Ids and choices: no secret. A link's code is made when the message is written. */
  readonly facts: Readonly<Record<string, string | number | null>>;
  /** What it is about: an invitation, a person; for looking it up. */
  readonly subjectId: string | null;
  readonly state: 'waiting' | 'handing-over' | 'sent' | 'uncertain' | 'refused' | 'dropped';
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
}

/** A message in words. */
export interface WrittenMail {
  readonly subject: string;
  /** Paragraphs of plain text; the layout makes both parts of them. */
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  /** Paragraphs under the action. */
  readonly closing?: readonly string[];
  /** Why this person gets it, for the small print; by default, that the organisation knows the address. */
  readonly reason?: string;
}

/** Makes the words of one kind of mail, when it is about to leave; null when it has become pointless. */
export interface MailWriter {
  readonly kind: string;
  write(mail: Mail): Promise<WrittenMail | null>;
}
