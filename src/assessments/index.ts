export { estimateFrom } from './ability.js';
export { mayActAsPerson, mayReadWhoLooked, mayUseLink } from './access.js';
export { acknowledgeNotice } from './acknowledge-notice.js';
export { answerQuestion } from './answer-question.js';
export { NO_ACCOMMODATIONS, type Accommodations } from './accommodations.js';
export { blueprintKind, fewestItems, type Blueprint } from './blueprint.js';
export { assertOpen, LAUNCHED, NO_TERMS, OWNED, PURPOSES, type Campaign, type CampaignTerms, type Purpose } from './campaign.js';
export { cutsOf, type Instrument } from './instrument.js';
export { noticeFor } from './campaign-notice.js';
export { decideFlag, decideHeldFlag } from './decide-flag.js';
export { extendSittings } from './extend-sittings.js';
export type { Flag, SittingEvent } from './flag.js';
export { grantMoreTime, LARGEST_TIME_FACTOR } from './grant-more-time.js';
export { Instruments } from './instruments.js';
export { listOwnSittings, type OwnSitting } from './own-sittings.js';
export { codeDigestOf, type Invitation } from './invitation.js';
export { inviteCandidate, newInvitation } from './invite-candidate.js';
export { launchCampaign } from './launch-campaign.js';
export { noticeKind, noticeVersionOf } from './notice.js';
export type { DomainMeasure, Measure, StoredResult } from './result.js';
export {
  PARTICIPATION_STATES,
  type CountInCampaign,
  type Participant,
  type ParticipantFilter,
  type ParticipationCount,
  type ParticipationReader,
  type ParticipationState,
} from './participation.js';
export {
  FlagUnknown,
  InvitationUnknown,
  LinkUnknown,
  ResultNotReady,
  SittingAlreadyBegun,
  SittingUnknown,
  TimeFactorOutOfRange,
} from './problems.js';
export type { AssessmentServices, MonthsOfTests } from './services.js';
export { countingAnswers, hasItsEnd, isAnswered, type Administration, type Sitting } from './sitting.js';
export { stateOf } from './open-invitation.js';
export type { SittingView } from './sitting-view.js';
export { startSitting } from './start-sitting.js';
export { takeWholeSitting } from './take-whole-sitting.js';
export { standingCampaign } from './standing-campaign.js';
export { SqlAssessmentReader } from './storage/sql-assessment-reader.js';
export { SqlAssessmentStore, SqlAssessmentTables } from './storage/sql-assessment-store.js';
export type { AssessmentReader, AssessmentStore, AssessmentTables, OpenedLink, PlacedSitting, Span } from './store.js';
export { SqlParticipationReader } from './storage/sql-participation.js';
