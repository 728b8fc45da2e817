import type { Instant } from '../kernel/clock.js';
import { Problem } from '../kernel/problem.js';

export class CampaignUnknown extends Problem {
  readonly code = 'CAMPAIGN_UNKNOWN';
}

export class InviteeUnknown extends Problem {
  readonly code = 'INVITEE_UNKNOWN';
}

/** The person was written to less than three days ago. */
export class WrittenToRecently extends Problem {
  readonly code = 'WRITTEN_TO_RECENTLY';

  constructor(possibleFrom: Instant) {
    super({ possibleFrom });
  }
}

export class NotToBeWrittenTo extends Problem {
  readonly code: 'NO_ADDRESS' | 'MESSAGE_WAITING' | 'TEST_FINISHED' | 'PERSON_GONE' | 'CONTACT_NOT_ALLOWED';

  constructor(code: NotToBeWrittenTo['code']) {
    super();
    this.code = code;
  }
}

/** Nobody is invited to, or reminded of, a test that is over. */
export class CampaignOver extends Problem {
  readonly code = 'CAMPAIGN_OVER';
}

export class NotForCandidates extends Problem {
  readonly code = 'NOT_FOR_CANDIDATES';
}

export class ReminderWithoutEnd extends Problem {
  readonly code = 'REMINDER_WITHOUT_END';
}

export class OpenLinkUnknown extends Problem {
  readonly code = 'OPEN_LINK_UNKNOWN';
}

export class OpenLinkClosed extends Problem {
  readonly code = 'OPEN_LINK_CLOSED';
}

export class TooManyJoins extends Problem {
  readonly code = 'TOO_MANY_JOINS';
}

export class ShortCodeUnknown extends Problem {
  readonly code = 'SHORT_CODE_UNKNOWN';
}

export class TooManyGuesses extends Problem {
  readonly code = 'TOO_MANY_GUESSES';
}

export class NothingToPrint extends Problem {
  readonly code = 'NOTHING_TO_PRINT';
}
