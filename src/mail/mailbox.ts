import type { Instant } from '../kernel/clock.js';
import type { Urgency } from '../queue/index.js';
import type { Mail } from './mail.js';

/** A message asked for, with the job that will send it. `at-once` for what somebody waits for (a password reset). */
export type PostedMail = Omit<Mail, 'state' | 'lastError' | 'sentAt'> & {
  readonly jobId: string;
  readonly urgency?: Urgency;
};

export interface MailFilter {
  readonly organisationId?: string;
  readonly kind?: string;
  readonly subjectIds?: readonly string[];
  readonly states?: readonly Mail['state'][];
}

export interface MailReader {
  mail(organisationId: string, id: string): Promise<Mail | null>;
  /** Newest first. */
  mails(filter: MailFilter, page: { readonly offset: number; readonly limit: number }): Promise<Mail[]>;
  counts(filter: MailFilter): Promise<Readonly<Record<Mail['state'], number>>>;
}

/** Part of another context's unit of work: the message and the job that sends it exist with what they tell of. */
export interface MailTables extends MailReader {
  post(mail: PostedMail): Promise<void>;
  /**
   * A message that was refused, or that nobody knows the fate of, is sent once more because somebody asked for it.
   * @returns false when it is in another state
   */
  sendAgain(
    mail: Pick<Mail, 'organisationId' | 'id'>,
    job: { readonly jobId: string; readonly at: Instant },
  ): Promise<boolean>;
  /** Messages about it are no longer anybody’s business: not even that they were sent. */
  forget(about: { readonly organisationId: string; readonly subjectId: string }): Promise<void>;
}

export interface Mailbox {
  readonly committed: MailReader;
  post(mail: PostedMail): Promise<void>;
  /** Moves a message from one state to another; false when it was not in that state any more. */
  move(
    mail: Pick<Mail, 'organisationId' | 'id'>,
    from: Mail['state'],
    to: Partial<Mail> & Pick<Mail, 'state'>,
  ): Promise<boolean>;
}
