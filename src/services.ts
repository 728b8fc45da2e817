import { randomUUID } from 'node:crypto';
import { SqlActionStore, type ActionServices } from './actions/index.js';
import { argon2Passwords, SqlAccountStore, type AccountServices, waysInWith } from './accounts/index.js';
import { Instruments, SqlAssessmentStore, type AssessmentServices } from './assessments/index.js';
import { instrumentFor, SqlInstrumentStore, type BarometerServices } from './barometers/index.js';
import type { CampaignPaperServices } from './campaign-papers/index.js';
import { SqlCampaignStore, type CampaignServices } from './campaigns/index.js';
import { SqlAuditTrail, type AuditTrail } from './audit/index.js';
import type { ContentStore } from './content/index.js';
import { SqlContentStore } from './content/storage/sql-content-store.js';
import type { Database } from './database/database.js';
import { SqlDecisionStore, type DecisionServices } from './decisions/index.js';
import { SqlFairnessStore, type FairnessServices } from './fairness/index.js';
import { SqlIdeaStore, supporterKeyFor, type IdeaServices } from './ideas/index.js';
import { giveShortCode, SqlInvitationStore, type InvitationServices } from './invitations/index.js';
import { systemClock, type Clock } from './kernel/clock.js';
import { randomIds, type Ids } from './kernel/ids.js';
import { SqlMailbox, type Mailbox } from './mail/index.js';
import { SqlMaturityStore, type MaturityServices } from './maturity/index.js';
import { SqlOrganisationDirectory, SqlOrganisationStore, type OrganisationServices } from './organisations/index.js';
import { SqlPeopleReader, SqlPeopleStore, type PeopleServices } from './people/index.js';
import { personalData } from './personal-data.js';
import { monthsOfTests, SqlPrivacyStore, type PrivacyServices } from './privacy/index.js';
import { SqlJobQueue, type JobQueue } from './queue/index.js';
import { SqlImportStore, type ImportServices } from './imports/index.js';
import { sittingsForTeamFigures, SqlConsentStore, SqlSelfEstimateStore, type SelfServices } from './self/index.js';
import { SqlReportStore, type ReportServices } from './reports/index.js';
import { SqlSharedViewStore, type SharedViewServices } from './shared-views/index.js';
import { SqlVerificationStore, type VerificationServices } from './verifications/index.js';
import type { WavePosterServices } from './wave-posters/index.js';
import { SqlResultStore, type WaveResultServices } from './wave-results/index.js';
import { SqlWaveStore, type WaveServices } from './waves/index.js';

export interface Services {
  readonly database: Database;
  readonly content: ContentStore;
  readonly clock: Clock;
  readonly audit: AuditTrail;
  readonly queue: JobQueue;
  readonly mailbox: Mailbox;
  readonly organisations: OrganisationServices;
  readonly people: PeopleServices;
  readonly imports: ImportServices;
  readonly accounts: AccountServices;
  readonly assessments: AssessmentServices;
  readonly decisions: DecisionServices;
  readonly invitations: InvitationServices;
  readonly campaigns: CampaignServices;
  readonly campaignPapers: CampaignPaperServices;
  readonly privacy: PrivacyServices;
  readonly self: SelfServices;
  readonly verifications: VerificationServices;
  readonly fairness: FairnessServices;
  readonly ideas: IdeaServices;
  readonly waves: WaveServices;
  readonly waveResults: WaveResultServices;
  readonly wavePosters: WavePosterServices;
  readonly barometers: BarometerServices;
  readonly maturity: MaturityServices;
  readonly actions: ActionServices;
  readonly sharedViews: SharedViewServices;
  readonly reports: ReportServices;
}

/** The use cases' ground, made on a database. */
export function composeServices(
  database: Database,
  clock: Clock = systemClock,
  ids: Ids = randomIds,
  supportersKeyFile: string | null = null,
): Services {
  const content = new SqlContentStore(database, clock);
  const audit = new SqlAuditTrail(database);
  const privacyStore = new SqlPrivacyStore(database, personalData);
  const assessments: AssessmentServices = {
    store: new SqlAssessmentStore(database),
    content,
    instruments: new Instruments(content),
    organisations: new SqlOrganisationDirectory(database),
    monthsOfTests: (...asked) => monthsOfTests({ store: privacyStore }, ...asked),
    clock,
    ids,
  };
  const waysIn = waysInWith(ids);
  const people: PeopleServices = { store: new SqlPeopleStore(database, waysIn), audit, clock, ids };
  const barometers: BarometerServices = { store: new SqlInstrumentStore(database), content, clock, ids };
  const waveResults: WaveResultServices = {
    store: new SqlResultStore(database),
    audit,
    clock,
    randomId: randomUUID,
  };
  const maturity: MaturityServices = {
    store: new SqlMaturityStore(database),
    audit,
    sittings: (...asked) => sittingsForTeamFigures(self, ...asked),
    assessments: assessments.store.committed,
    instruments: assessments.instruments,
    waveResults,
    clock,
    ids,
  };
  const decisionStore = new SqlDecisionStore(database);
  const campaigns: CampaignServices = { ...assessments, store: new SqlCampaignStore(database) };
  const self: SelfServices = {
    assessments,
    consents: new SqlConsentStore(database),
    estimates: new SqlSelfEstimateStore(database),
    people,
    clock,
    ids,
  };
  const invitations: InvitationServices = {
    store: new SqlInvitationStore(database),
    organisations: assessments.organisations,
    instruments: assessments.instruments,
    clock,
    ids,
  };
  return {
    database,
    content,
    clock,
    audit,
    queue: new SqlJobQueue(database),
    mailbox: new SqlMailbox(database),
    organisations: {
      store: new SqlOrganisationStore(database, (manager) => new SqlPeopleReader(manager)),
      content,
      audit,
      clock,
      ids,
    },
    people,
    imports: { store: new SqlImportStore(database, waysIn), organisations: assessments.organisations, clock, ids },
    accounts: {
      store: new SqlAccountStore(database),
      organisations: assessments.organisations,
      passwords: argon2Passwords(),
      clock,
      ids,
    },
    assessments,
    decisions: {
      store: decisionStore,
      instruments: assessments.instruments,
      organisations: assessments.organisations,
      clock,
      ids,
    },
    invitations,
    campaigns,
    campaignPapers: { campaigns, privacy: { store: privacyStore }, personalData, audit, clock },
    privacy: {
      store: privacyStore,
      audit,
      assessments,
      organisations: assessments.organisations,
      clock,
      ids,
    },
    self,
    verifications: {
      assessments,
      store: new SqlVerificationStore(database),
      audit,
      giveShortCode: (invitation) => giveShortCode(invitations, invitation),
      clock,
      ids,
    },
    fairness: {
      store: new SqlFairnessStore(database),
      decisions: decisionStore.committed,
      instruments: assessments.instruments,
      clock,
    },
    ideas: {
      store: new SqlIdeaStore(database),
      content,
      supporterKey: supporterKeyFor(database, supportersKeyFile),
      clock,
      ids,
    },
    barometers,
    maturity,
    actions: { store: new SqlActionStore(database), audit, maturity, waveResults, clock, ids },
    reports: {
      store: new SqlReportStore(database),
      maturity,
      organisations: assessments.organisations,
      clock,
      ids,
    },
    sharedViews: { store: new SqlSharedViewStore(database), clock, ids },
    waveResults,
    wavePosters: { results: waveResults, organisations: assessments.organisations },
    waves: {
      store: new SqlWaveStore(database),
      organisations: assessments.organisations,
      instrumentFor: (organisationId, id) => instrumentFor(barometers, organisationId, id),
      clock,
      ids,
    },
  };
}
