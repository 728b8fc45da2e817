import type { Instant } from '../kernel/clock.js';
import { Problem } from '../kernel/problem.js';

export class CampaignUnknown extends Problem {
  readonly code = 'CAMPAIGN_UNKNOWN';
}

export class DraftUnknown extends Problem {
  readonly code = 'DRAFT_UNKNOWN';
}

/** A field's fault by the name of the rule that found it. */
export interface DraftFault {
  readonly field: string;
  readonly fault: string;
}

/** What the law or good sense asks for is missing: nothing is launched. */
export class CampaignIncomplete extends Problem {
  readonly code = 'CAMPAIGN_INCOMPLETE';

  constructor(readonly faults: readonly DraftFault[]) {
    super();
  }
}

/** Somebody else saved the draft meanwhile: which fields they changed. Nothing was overwritten. */
export class DraftChangedMeanwhile extends Problem {
  readonly code = 'CHANGED_MEANWHILE';
  readonly faults: readonly DraftFault[];

  constructor(fields: readonly string[]) {
    super();
    this.faults = fields.map((field) => ({ field, fault: 'changed-meanwhile' }));
  }
}

export class CampaignEnded extends Problem {
  readonly code = 'CAMPAIGN_ENDED';
}

export class ExtensionNotLater extends Problem {
  readonly code = 'EXTENSION_NOT_LATER';

  constructor(closesAt: Instant) {
    super({ closesAt });
  }
}

export class NobodyToInvite extends Problem {
  readonly code = 'NOBODY_TO_INVITE';
}

export class TestAlreadyFinished extends Problem {
  readonly code = 'TEST_ALREADY_FINISHED';
}
