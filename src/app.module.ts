import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import {
  accountMailWriters,
  identify,
  openIdProvider,
  sendResetLinksHandler,
  type Credential,
} from './accounts/index.js';
import { ActionsModule } from './actions/actions.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { blueprintKind, noticeKind } from './assessments/index.js';
import { BarometersModule } from './barometers/barometers.module.js';
import { instrumentKind } from './barometers/index.js';
import { CampaignPapersModule } from './campaign-papers/campaign-papers.module.js';
import { CampaignsModule } from './campaigns/campaigns.module.js';
import { modelKind, scaleKind } from './competencies/index.js';
import type { ContentKind } from './content/index.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { decisionMailWriters } from './decisions/index.js';
import { FairnessModule } from './fairness/fairness.module.js';
import { HealthModule } from './health/health.module.js';
import { HomeModule } from './home/home.module.js';
import { nightlySupports } from './ideas/index.js';
import { IdeasModule } from './ideas/ideas.module.js';
import { letterWriters, plannedReminders, waveHandlers } from './invitations/index.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { itemKind, practiceKind } from './item-bank/index.js';
import {
  mailServerOf,
  SEND_MAIL,
  sendMailHandler,
  type MailServer,
  type MailTransport,
  type MailWriter,
} from './mail/index.js';
import { SqlOperationsStore, type OperationsServices } from './operations/index.js';
import { closeHalfYears, countPeriodHandler } from './maturity/index.js';
import { MaturityModule } from './maturity/maturity.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { profileKind } from './organisations/index.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import { purgeChore } from './privacy/index.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import type { Config } from './platform/config.js';
import { tidyQueue, type Chore, type JobHandler } from './queue/index.js';
import { applyImportHandler, forgetExpiredImports } from './imports/index.js';
import { ImportsModule } from './imports/imports.module.js';
import { makeReportHandler, reportMailWriter, reportsByMail } from './reports/index.js';
import { ReportsModule } from './reports/reports.module.js';
import { SelfModule } from './self/self.module.js';
import { SharedViewsModule } from './shared-views/shared-views.module.js';
import { SetupModule } from './setup/index.js';
import { VerificationsModule } from './verifications/verifications.module.js';
import {
  closeWaveHandler,
  openWaveHandler,
  plannedWaveReminders,
  forgetNames,
  scheduledWaves,
  sendLettersHandler,
  waveLetterWriters,
} from './waves/index.js';
import { countWaveHandler } from './wave-results/index.js';
import { WavePostersModule } from './wave-posters/wave-posters.module.js';
import { WaveResultsModule } from './wave-results/wave-results.module.js';
import { WavesModule } from './waves/waves.module.js';
import { composeServices, type Services } from './services.js';

export { composeServices, type Services };

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

/** Who asks, by what a request carries; programs' tokens are the accounts' too. */
export const identifyWith =
  ({ accounts }: Services) =>
  (credential: Credential) =>
    identify(accounts, credential);

/** Who writes each kind of mail; links in them begin with the address that people use. */
const mailWritersOf = (
  { accounts, invitations, decisions, assessments, waves, reports }: Services,
  publicUrl: string,
): readonly MailWriter[] => [
  ...accountMailWriters(accounts, publicUrl),
  ...letterWriters(invitations, publicUrl),
  ...decisionMailWriters(decisions, assessments.store, publicUrl),
  ...waveLetterWriters(waves, publicUrl),
  reportMailWriter(reports, publicUrl),
];

/** What recurs, each done once a period by whichever process has time. */
export const choresOf = ({
  queue,
  clock,
  invitations,
  imports,
  privacy,
  ideas,
  waves,
  maturity,
  reports,
}: Services): readonly Chore[] => [
  tidyQueue({ queue, clock }),
  plannedReminders(invitations),
  forgetExpiredImports(imports),
  purgeChore(privacy),
  nightlySupports(ideas),
  plannedWaveReminders(waves),
  scheduledWaves(waves),
  forgetNames(waves),
  closeHalfYears(maturity),
  reportsByMail(reports),
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
  openWaveHandler(services.waves),
  sendLettersHandler(services.waves),
  closeWaveHandler(services.waves),
  countWaveHandler(services.waveResults),
  countPeriodHandler(services.maturity),
  makeReportHandler(services.reports),
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
    const operations = operationsOf(services, mailServerOf({ smtpUrl, mailFrom }));
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
        OperationsModule.with(operations),
        HomeModule.with({ ...services, operations }),
        CampaignsModule.with(services.campaigns),
        CampaignPapersModule.with(services.campaignPapers),
        PrivacyModule.with(services.privacy),
        FairnessModule.with(services.fairness),
        IdeasModule.with(services.ideas),
        WavesModule.with(services.waves, publicUrl),
        WaveResultsModule.with(services.waveResults),
        WavePostersModule.with(services.wavePosters),
        MaturityModule.with(services.maturity),
        ActionsModule.with(services.actions),
        SharedViewsModule.with(services.sharedViews),
        ReportsModule.with(services.reports),
        BarometersModule.with(services.barometers),
        SetupModule.with({ accounts, setupCode }, publicUrl),
      ],
    };
  }
}
