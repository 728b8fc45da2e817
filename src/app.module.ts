import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import {
  accountMailWriters,
  argon2Passwords,
  identify,
  openIdProvider,
  sendResetLinksHandler,
  SqlAccountStore,
  type AccountServices,
  type Credential,
  waysInWith,
} from './accounts/index.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import {
  blueprintKind,
  Instruments,
  noticeKind,
  SqlAssessmentStore,
  type AssessmentServices,
} from './assessments/index.js';
import { BarometersModule } from './barometers/barometers.module.js';
import { instrumentKind, SqlInstrumentStore, type BarometerServices } from './barometers/index.js';
import { CampaignPapersModule } from './campaign-papers/campaign-papers.module.js';
import type { CampaignPaperServices } from './campaign-papers/index.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { SqlCampaignStore, type CampaignServices } from './campaigns/index.js';
import { SqlAuditTrail, type AuditTrail } from './audit/index.js';
import { modelKind, scaleKind } from './competencies/index.js';
import type { ContentKind, ContentStore } from './content/index.js';
import { SqlContentStore } from './content/storage/sql-content-store.js';
import type { Database } from './database/database.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { decisionMailWriters, SqlDecisionStore, type DecisionServices } from './decisions/index.js';
import { FairnessModule } from './fairness/fairness.module.js';
import { SqlFairnessStore, type FairnessServices } from './fairness/index.js';
import { HealthModule } from './health/health.module.js';
import { nightlySupports, SqlIdeaStore, supporterKeyFor, type IdeaServices } from './ideas/index.js';
import { IdeasModule } from './ideas/ideas.module.js';
import {
  giveShortCode,
  letterWriters,
  plannedReminders,
  SqlInvitationStore,
  waveHandlers,
  type InvitationServices,
} from './invitations/index.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { itemKind, practiceKind } from './item-bank/index.js';
import { systemClock, type Clock } from './kernel/clock.js';
import { randomIds, type Ids } from './kernel/ids.js';
import {
  mailServerOf,
  SEND_MAIL,
  sendMailHandler,
  SqlMailbox,
  type Mailbox,
  type MailServer,
  type MailTransport,
  type MailWriter,
} from './mail/index.js';
import { SqlOperationsStore, type OperationsServices } from './operations/index.js';
import { OperationsModule } from './operations/operations.module.js';
import {
  profileKind,
  SqlOrganisationDirectory,
  SqlOrganisationStore,
  type OrganisationServices,
} from './organisations/index.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { SqlPeopleReader, SqlPeopleStore, type PeopleServices } from './people/index.js';
import { PeopleModule } from './people/people.module.js';
import { personalData } from './personal-data.js';
import { monthsOfTests, purgeChore, SqlPrivacyStore, type PrivacyServices } from './privacy/index.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import type { Config } from './platform/config.js';
import { SqlJobQueue, tidyQueue, type Chore, type JobHandler, type JobQueue } from './queue/index.js';
import { applyImportHandler, forgetExpiredImports, SqlImportStore, type ImportServices } from './imports/index.js';
import { ImportsModule } from './imports/imports.module.js';
import { SqlConsentStore, type SelfServices } from './self/index.js';
import { SelfModule } from './self/self.module.js';
import { SetupModule } from './setup/index.js';
import { SqlVerificationStore, type VerificationServices } from './verifications/index.js';
import { VerificationsModule } from './verifications/verifications.module.js';

/** Every kind of content, in the order in which faults are best read. */
export const contentKinds: readonly ContentKind[] = [
  modelKind,
  scaleKind,
  profileKind,
  noticeKind,
  practiceKind,
  itemKind,
  blueprintKind,
  instrumentKind,
] as readonly ContentKind[];

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
  readonly barometers: BarometerServices;
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
  const decisionStore = new SqlDecisionStore(database);
  const campaigns: CampaignServices = { ...assessments, store: new SqlCampaignStore(database) };
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
    self: { assessments, consents: new SqlConsentStore(database), people, clock, ids },
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
    barometers: { store: new SqlInstrumentStore(database), content, clock, ids },
  };
}

/** Who asks, by what a request carries; programs' tokens are the accounts' too. */
export const identifyWith =
  ({ accounts }: Services) =>
  (credential: Credential) =>
    identify(accounts, credential);

/** Who writes each kind of mail; links in them begin with the address that people use. */
const mailWritersOf = (
  { accounts, invitations, decisions, assessments }: Services,
  publicUrl: string,
): readonly MailWriter[] => [
  ...accountMailWriters(accounts, publicUrl),
  ...letterWriters(invitations, publicUrl),
  ...decisionMailWriters(decisions, assessments.store, publicUrl),
];

/** What recurs, each done once a period by whichever process has time. */
export const choresOf = ({ queue, clock, invitations, imports, privacy, ideas }: Services): readonly Chore[] => [
  tidyQueue({ queue, clock }),
  plannedReminders(invitations),
  forgetExpiredImports(imports),
  purgeChore(privacy),
  nightlySupports(ideas),
];

/** Sends what was posted. It has lanes of its own: ten thousand invitations keep nothing else waiting. */
export function mailHandlersOf(services: Services, transport: MailTransport, publicUrl: string): readonly JobHandler[] {
  const { mailbox, clock, assessments } = services;
  const { organisations } = assessments;
  const writers = mailWritersOf(services, publicUrl);
  return [sendMailHandler({ kind: SEND_MAIL, mailbox, transport, writers, organisations, clock })];
}

/** Everything else that is done later. */
export const jobHandlersOf = (services: Services): readonly JobHandler[] => [
  ...choresOf(services),
  ...waveHandlers(services.invitations),
  applyImportHandler(services.imports),
  sendResetLinksHandler(services.accounts),
];

const operationsOf = (
  { database, audit, clock, assessments: { organisations, ids } }: Services,
  mailServer: MailServer,
): OperationsServices => ({ store: new SqlOperationsStore(database), audit, organisations, mailServer, clock, ids });

type EdgeConfig = Pick<Config, 'publicUrl' | 'isDemonstration' | 'oidc' | 'smtpUrl' | 'mailFrom'>;

/** The only file that knows every context. */
@Module({})
export class AppModule {
  static with(
    services: Services,
    setupCode: string,
    { publicUrl, isDemonstration, oidc, smtpUrl, mailFrom }: EdgeConfig,
  ): DynamicModule {
    const { database, content, assessments, accounts } = services;
    const provider = oidc && { label: oidc.label, roles: oidc.roles, provider: openIdProvider(oidc) };
    return {
      module: AppModule,
      imports: [
        HealthModule.with({ database, content }),
        AccountsModule.with(accounts, { publicUrl, isDemonstration, provider }),
        OrganisationsModule.with(services.organisations),
        PeopleModule.with(services.people),
        AssessmentsModule.with(assessments),
        InvitationsModule.with(services.invitations, publicUrl),
        SelfModule.with(services.self),
        VerificationsModule.with(services.verifications),
        ImportsModule.with(services.imports),
        DecisionsModule.with(services.decisions, publicUrl),
        OperationsModule.with(operationsOf(services, mailServerOf({ smtpUrl, mailFrom }))),
        CampaignsModule.with(services.campaigns),
        CampaignPapersModule.with(services.campaignPapers),
        PrivacyModule.with(services.privacy),
        FairnessModule.with(services.fairness),
        IdeasModule.with(services.ideas),
        BarometersModule.with(services.barometers),
        SetupModule.with({ accounts, setupCode }, publicUrl),
      ],
    };
  }
}
