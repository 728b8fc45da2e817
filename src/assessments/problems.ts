import { Problem } from '../kernel/problem.js';

export class LinkUnknown extends Problem {
  readonly code = 'LINK_UNKNOWN';
}

/** A printed code may have been in other hands: who can sign in does so for what is theirs alone. */
export class SignInInstead extends Problem {
  readonly code = 'SIGN_IN_INSTEAD';
}

/** As above, for whoever cannot sign in: a link of their own is needed, or a letter. */
export class MailedLinkInstead extends Problem {
  readonly code = 'MAILED_LINK_INSTEAD';
}

export class LinkExpired extends Problem {
  readonly code = 'LINK_EXPIRED';

  constructor(at: string) {
    super({ at });
  }
}

export class CampaignNotOpen extends Problem {
  readonly code = 'CAMPAIGN_NOT_OPEN';

  constructor(at: string) {
    super({ at });
  }
}

export class CampaignClosed extends Problem {
  readonly code = 'CAMPAIGN_CLOSED';

  constructor(at: string) {
    super({ at });
  }
}

export class CampaignStopped extends Problem {
  readonly code = 'CAMPAIGN_STOPPED';
}

export class InvitationWithdrawn extends Problem {
  readonly code = 'INVITATION_WITHDRAWN';

  constructor(at: string) {
    super({ at });
  }
}

export class SittingPaused extends Problem {
  readonly code = 'SITTING_PAUSED';
}

export class PauseNotAllowed extends Problem {
  readonly code = 'PAUSE_NOT_ALLOWED';
}

export class PauseUsedUp extends Problem {
  readonly code = 'PAUSE_USED_UP';

  constructor(minutes: number) {
    super({ minutes });
  }
}

export class NoticeNotAcknowledged extends Problem {
  readonly code = 'NOTICE_NOT_ACKNOWLEDGED';
}

export class NoticeUnknown extends Problem {
  readonly code = 'NOTICE_UNKNOWN';
}

export class NoticeChanged extends Problem {
  readonly code = 'NOTICE_CHANGED';
}

export class SittingFinished extends Problem {
  readonly code = 'SITTING_FINISHED';
}

export class AnswerAlreadyGiven extends Problem {
  readonly code = 'ANSWER_ALREADY_GIVEN';

  constructor(position: number) {
    super({ position });
  }
}

export class PositionNotServed extends Problem {
  readonly code = 'POSITION_NOT_SERVED';

  constructor(position: number) {
    super({ position });
  }
}

export class SittingUnknown extends Problem {
  readonly code = 'SITTING_UNKNOWN';
}

export class ResultNotReady extends Problem {
  readonly code = 'RESULT_NOT_READY';
}

export class FlagUnknown extends Problem {
  readonly code = 'FLAG_UNKNOWN';

  constructor(id: string) {
    super({ id });
  }
}

export class FlagAlreadyDecided extends Problem {
  readonly code = 'FLAG_ALREADY_DECIDED';

  constructor(id: string) {
    super({ id });
  }
}

export class InvitationUnknown extends Problem {
  readonly code = 'INVITATION_UNKNOWN';

  constructor(id: string) {
    super({ id });
  }
}

export class SittingAlreadyBegun extends Problem {
  readonly code = 'SITTING_ALREADY_BEGUN';
}

export class TimeFactorOutOfRange extends Problem {
  readonly code = 'TIME_FACTOR_OUT_OF_RANGE';

  constructor(largest: number) {
    super({ largest });
  }
}
