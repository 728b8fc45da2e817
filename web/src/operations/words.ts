import * as m from '../paraglide/messages.js';
import type { JobState, MailState, TestOutcome } from './service.js';

const KINDS: Readonly<Record<string, () => string>> = {
  'send-mail': m.operations_kind_send_mail,
  'tidy-queue': m.operations_kind_tidy_queue,
  'apply-import': m.operations_kind_apply_import,
  'forget-expired-imports': m.operations_kind_forget_imports,
  'privacy.purge': m.operations_kind_purge,
  'send-reset-links': m.operations_kind_reset_links,
  'invitations.send-invitations': m.operations_kind_send_invitations,
  'invitations.send-reminders': m.operations_kind_send_reminders,
  'invitations.planned-reminders': m.operations_kind_planned_reminders,
  'account.password-link': m.operations_kind_password_reset,
  'account.address-changed': m.operations_kind_address_changed,
  'account.password-reset': m.operations_kind_password_reset,
  'account.password-changed': m.operations_kind_password_changed,
  'account.welcome': m.operations_kind_welcome,
  invitation: m.operations_kind_invitation,
  reminder: m.operations_kind_reminder,
  'own-link': m.operations_kind_own_link,
  extension: m.operations_kind_campaign_extended,
  'campaign-stopped': m.operations_kind_campaign_stopped,
  'decision-recorded': m.operations_kind_decision_recorded,
  'contest-answered': m.operations_kind_contest_answered,
};

/** A kind that has no words yet is still told apart from the others. */
export const wordsOfKind = (kind: string): string => KINDS[kind]?.() ?? kind.replace(/[.-]/g, ' ');

/** What a server or a program said stays in its words; what we wrote ourselves is told in the reader's. */
const REASONS: Readonly<Record<string, () => string>> = {
  interrupted: m.operations_reason_interrupted,
  'malformed-address': m.operations_reason_malformed_address,
};

export const wordsOfReason = (reason: string): string => REASONS[reason]?.() ?? reason;

/** They stand beside their count, and agree with it. */
export const wordsOfJobState = (state: JobState, count: number): string =>
  ({
    waiting: m.operations_job_waiting,
    running: m.operations_job_running,
    dead: () => m.operations_job_dead({ count }),
    done: () => m.operations_job_done({ count }),
  })[state]();

export const wordsOfMailState = (state: MailState, count: number): string =>
  ({
    waiting: m.operations_mail_waiting,
    uncertain: () => m.operations_mail_uncertain({ count }),
    refused: () => m.operations_mail_refused({ count }),
  })[state]();

export const wordsOfOutcome = ({ kind }: TestOutcome, to: string): string =>
  ({
    accepted: () => m.operations_test_accepted({ to }),
    refused: m.operations_test_refused,
    postponed: m.operations_test_postponed,
    away: m.operations_test_away,
    'no-answer': m.operations_test_no_answer,
    'not-configured': m.operations_test_not_configured,
  })[kind]();
