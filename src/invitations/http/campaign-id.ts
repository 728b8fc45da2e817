import { ParseUUIDPipe } from '@nestjs/common';
import { CampaignUnknown, InviteeUnknown } from '../problems.js';

export const INVITATION_SERVICES = Symbol('InvitationServices');
/** How people reach the service from outside; null: as the request came. */
export const INVITATION_URL = Symbol('InvitationUrl');

/** A malformed id is as unknown as a foreign one. */
export const campaignPipe = new ParseUUIDPipe({ exceptionFactory: () => new CampaignUnknown() });
export const inviteePipe = new ParseUUIDPipe({ exceptionFactory: () => new InviteeUnknown() });
