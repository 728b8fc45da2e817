import { Problem } from '../kernel/problem.js';

export class QueuedJobUnknown extends Problem {
  readonly code = 'QUEUED_JOB_UNKNOWN';
}

export class JobNotDead extends Problem {
  readonly code = 'JOB_NOT_DEAD';
}

export class MailUnknown extends Problem {
  readonly code = 'MAIL_UNKNOWN';
}

export class MailNotStuck extends Problem {
  readonly code = 'MAIL_NOT_STUCK';
}
