import {
  ApiTokenRow,
  GroupGrantRow,
  IdentityRow,
  PasswordLinkRow,
  PasswordRow,
  SessionRow,
  SignInBrakeRow,
  UnconfirmedAddressRow,
} from './accounts/storage/account.rows.js';
import { ActionRow } from './actions/storage/action.rows.js';
import { ReportRow, SubscriptionRow } from './reports/storage/report.rows.js';
import { SharedViewRow } from './shared-views/storage/shared-view.row.js';
import { CampaignRow, InvitationRow, LinkCodeRow } from './assessments/storage/campaign.rows.js';
import {
  AdministrationRow,
  FlagRow,
  ResultRow,
  SittingEventRow,
  SittingRow,
} from './assessments/storage/sitting.rows.js';
import { AuditEntryRow, AuditHeadRow } from './audit/storage/audit.rows.js';
import { OwnInstrumentRow } from './barometers/storage/instrument.rows.js';
import { CampaignDraftRow } from './campaigns/storage/campaign-draft.row.js';
import { ContentDocumentRow, ContentReleaseRow } from './content/storage/content.rows.js';
import { GroupBasisRow, GroupMembershipRow } from './fairness/storage/fairness.rows.js';
import { WaveActivityRow, WaveCommentRow, WaveFiguresRow } from './wave-results/storage/wave-results.rows.js';
import {
  CandidateJoinRow,
  CodeGuessesRow,
  OpenLinkRow,
  ReminderPlanRow,
  ShortCodeRow,
} from './invitations/storage/invitations.rows.js';
import { IdeaAnswerRow, IdeaPrecisionRow, IdeaReportRow, IdeaRow, IdeaSupportRow } from './ideas/storage/idea.rows.js';
import { ImportPageRow, PeopleImportRow } from './imports/storage/import.rows.js';
import { ContestRow, DecisionRow, PassportRow } from './decisions/storage/decision.rows.js';
import { BankUsageRow, ItemExposureRow } from './item-bank/storage/exposure.rows.js';
import { MaturityFiguresRow, PeriodRow } from './maturity/storage/maturity.rows.js';
import { MailRow } from './mail/storage/mail.rows.js';
import { OrganisationRow } from './organisations/storage/organisation.row.js';
import { JobRow, UnitChangeRow, UnitRow } from './organisations/storage/structure.rows.js';
import { PersonRow, PlacementRow, RoleGrantRow } from './people/storage/people.rows.js';
import { ErasedInvitationRow, ErasureRow, PurgeRow, RetentionRuleRow } from './privacy/storage/privacy.rows.js';
import { QueuedJobRow } from './queue/storage/queue.rows.js';
import { ConsentRow, SelfEstimateRow } from './self/storage/self.rows.js';
import {
  BallotCodeRow,
  BallotRow,
  ScheduleRow,
  SubmissionRow,
  WaveLinkRow,
  WaveRow,
} from './waves/storage/waves.rows.js';
import { VerificationRow } from './verifications/storage/verification.rows.js';

/** Every table of every context, parents before children: part of the composition, like `app.module.ts`. */
export const allRows = [
  OrganisationRow,
  UnitRow,
  UnitChangeRow,
  JobRow,
  PersonRow,
  PlacementRow,
  RoleGrantRow,
  ConsentRow,
  SelfEstimateRow,
  IdeaRow,
  IdeaAnswerRow,
  IdeaPrecisionRow,
  IdeaSupportRow,
  IdeaReportRow,
  PeopleImportRow,
  ImportPageRow,
  SessionRow,
  PasswordRow,
  PasswordLinkRow,
  UnconfirmedAddressRow,
  SignInBrakeRow,
  IdentityRow,
  GroupGrantRow,
  ApiTokenRow,
  AuditEntryRow,
  AuditHeadRow,
  QueuedJobRow,
  MailRow,
  ContentDocumentRow,
  ContentReleaseRow,
  ItemExposureRow,
  BankUsageRow,
  CampaignRow,
  InvitationRow,
  VerificationRow,
  LinkCodeRow,
  SittingRow,
  AdministrationRow,
  FlagRow,
  SittingEventRow,
  ResultRow,
  CampaignDraftRow,
  DecisionRow,
  ContestRow,
  PassportRow,
  OpenLinkRow,
  CandidateJoinRow,
  ShortCodeRow,
  ReminderPlanRow,
  CodeGuessesRow,
  RetentionRuleRow,
  ErasureRow,
  ErasedInvitationRow,
  PurgeRow,
  GroupBasisRow,
  GroupMembershipRow,
  WaveRow,
  ScheduleRow,
  BallotRow,
  BallotCodeRow,
  WaveLinkRow,
  SubmissionRow,
  OwnInstrumentRow,
  WaveFiguresRow,
  WaveActivityRow,
  WaveCommentRow,
  PeriodRow,
  MaturityFiguresRow,
  ActionRow,
  SharedViewRow,
  ReportRow,
  SubscriptionRow,
];
