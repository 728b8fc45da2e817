import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitUnknown, type Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { askReport, listReports, readReport, removeReport, showReport, type ListedReport } from '../ask-report.js';
import { drawPicture } from '../draw-picture.js';
import { ReportUnknown, SubscriptionUnknown } from '../problems.js';
import type { ReportFormat, ReportSubject, Subscription } from '../report.js';
import type { ReportServices } from '../services.js';
import { listSubscriptions, subscribe, unsubscribe } from '../subscribe.js';
import { AskedReportDto, PictureQueryDto, SubscribedReportDto } from './reports.dto.js';

export const REPORT_SERVICES = Symbol('ReportServices');

/** A malformed id is as unknown as a foreign one. */
const unitPipe = new ParseUUIDPipe({ exceptionFactory: () => new UnitUnknown() });
const reportPipe = new ParseUUIDPipe({ exceptionFactory: () => new ReportUnknown() });
const subscriptionPipe = new ParseUUIDPipe({ exceptionFactory: () => new SubscriptionUnknown() });

const TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type ReportShown = Omit<ListedReport, 'organisationId' | 'personId'>;
type SubscriptionShown = Pick<Subscription, 'id' | 'subject' | 'locale' | 'format' | 'createdAt'>;

const toShown = ({ id, subject, locale, format, state, askedAt, readyAt, progress }: ListedReport): ReportShown => ({
  id,
  subject,
  locale,
  format,
  state,
  askedAt,
  readyAt,
  progress,
});

const toSubscription = ({ id, subject, locale, format, createdAt }: Subscription): SubscriptionShown => ({
  id,
  subject,
  locale,
  format,
  createdAt,
});

const subjectOf = ({ period, compare, population, under }: PictureQueryDto): Omit<ReportSubject, 'kind'> => ({
  unitId: under ?? null,
  periodId: period ?? null,
  compareId: compare ?? null,
  population: population ?? null,
});

@ApiTags('reports')
@ApiCookieAuth('session')
@Controller('api/v1')
export class ReportsController {
  constructor(@Inject(REPORT_SERVICES) private readonly services: ReportServices) {}

  @Get('maturity/teams/:unitId/tables/:chart.png')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One chart of a team, as a picture' })
  async teamPicture(
    @CurrentActor() actor: Actor,
    @Param('unitId', unitPipe) unitId: string,
    @Param('chart') chart: string,
    @Query() query: PictureQueryDto,
  ): Promise<StreamableFile> {
    return this.picture(actor, { ...subjectOf(query), kind: 'team', unitId }, chart, query);
  }

  @Get('maturity/organisation/tables/:chart.png')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One chart of the organisation, as a picture' })
  async organisationPicture(
    @CurrentActor() actor: Actor,
    @Param('chart') chart: string,
    @Query() query: PictureQueryDto,
  ): Promise<StreamableFile> {
    return this.picture(actor, { ...subjectOf(query), kind: 'organisation' }, chart, query);
  }

  private async picture(
    actor: Actor,
    subject: ReportSubject,
    chart: string,
    { lang = 'fr' }: PictureQueryDto,
  ): Promise<StreamableFile> {
    const bytes = await drawPicture(this.services, actor, { subject, chart, locale: lang });
    return new StreamableFile(bytes, { type: 'image/png', disposition: `attachment; filename="${subject.kind}.png"` });
  }

  @Get('reports')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Reports that the reader asked for; each stays thirty days' })
  async list(@CurrentActor() actor: Actor): Promise<ReportShown[]> {
    return (await listReports(this.services, actor)).map(toShown);
  }

  @Post('reports')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for a report: it is made by the queue' })
  async ask(
    @CurrentActor() actor: Actor,
    @Body() { kind, unitId, period, compare, population, locale, format }: AskedReportDto,
  ): Promise<{ id: string }> {
    const subject = {
      kind,
      unitId: unitId ?? null,
      periodId: period ?? null,
      compareId: compare ?? null,
      population: population ?? null,
    };
    return { id: (await askReport(this.services, actor, { subject, locale, format })).id };
  }

  @Get('reports/:reportId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How far a report is' })
  async show(@CurrentActor() actor: Actor, @Param('reportId', reportPipe) id: string): Promise<ReportShown> {
    return toShown(await showReport(this.services, actor, id));
  }

  @Get('reports/:reportId/file')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The file of a report that is ready' })
  async file(@CurrentActor() actor: Actor, @Param('reportId', reportPipe) id: string): Promise<StreamableFile> {
    const { report, bytes } = await readReport(this.services, actor, id);
    const name = `agilometre-${report.subject.kind}-${report.askedAt.slice(0, 10)}.${report.format}`;
    return new StreamableFile(bytes, { type: TYPES[report.format], disposition: `attachment; filename="${name}"` });
  }

  @Delete('reports/:reportId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a report' })
  remove(@CurrentActor() actor: Actor, @Param('reportId', reportPipe) id: string): Promise<void> {
    return removeReport(this.services, actor, id);
  }

  @Get('report-subscriptions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Reports that come by themselves with each period' })
  async subscriptions(@CurrentActor() actor: Actor): Promise<SubscriptionShown[]> {
    return (await listSubscriptions(this.services, actor)).map(toSubscription);
  }

  @Post('report-subscriptions')
  @ApiOperation({ summary: 'Have a report made with each period, and be told by mail' })
  async subscribe(
    @CurrentActor() actor: Actor,
    @Body() { kind, unitId, locale, format }: SubscribedReportDto,
  ): Promise<SubscriptionShown> {
    const subject = { kind, unitId: unitId ?? null };
    return toSubscription(await subscribe(this.services, actor, { subject, locale, format }));
  }

  @Delete('report-subscriptions/:subscriptionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a subscription' })
  unsubscribe(@CurrentActor() actor: Actor, @Param('subscriptionId', subscriptionPipe) id: string): Promise<void> {
    return unsubscribe(this.services, actor, id);
  }
}
