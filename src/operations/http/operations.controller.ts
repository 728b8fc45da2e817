import { Body, Controller, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { localeOf } from '../../platform/request-locale.js';
import { listJobs } from '../list-jobs.js';
import { listMails } from '../list-mails.js';
import { MailUnknown, QueuedJobUnknown } from '../problems.js';
import { retryJob } from '../retry-job.js';
import { sendMailAgain } from '../send-mail-again.js';
import { sendTestMail } from '../send-test-mail.js';
import type { OperationsServices } from '../services.js';
import { showService } from '../show-service.js';
import {
  JobsAskedDto,
  QueuedJobsDto,
  MailsAskedDto,
  MailsDto,
  ServiceDto,
  TestMailDto,
  TestOutcomeDto,
  toJobsDto,
  toMailsDto,
} from './operations.dto.js';

export const OPERATIONS_SERVICES = Symbol('OperationsServices');

/** Enough to try out a setting, too few to trouble anybody. */
const MOST_TEST_MAILS_A_MINUTE = 5;

/** A malformed id is as unknown as a foreign one. */
const ownJob = new ParseUUIDPipe({ exceptionFactory: () => new QueuedJobUnknown() });
const ownMail = new ParseUUIDPipe({ exceptionFactory: () => new MailUnknown() });

@ApiTags('service')
@ApiCookieAuth('session')
@Controller('api/v1/service')
export class OperationsController {
  constructor(@Inject(OPERATIONS_SERVICES) private readonly services: OperationsServices) {}

  @Get()
  @ApiOperation({ summary: 'The mail server, and how many jobs and mails are in which state' })
  @ApiOkResponse({ type: ServiceDto })
  show(@CurrentActor() actor: Actor): Promise<ServiceDto> {
    return showService(this.services, actor);
  }

  @Post('test-mail')
  @HttpCode(200)
  @RouteConfig({ rateLimit: { max: MOST_TEST_MAILS_A_MINUTE, timeWindow: '1 minute' } })
  @ApiOperation({ summary: 'Send a test mail now, and tell what the server said' })
  @ApiOkResponse({ type: TestOutcomeDto })
  test(
    @CurrentActor() actor: Actor,
    @Body() { to }: TestMailDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<TestOutcomeDto> {
    return sendTestMail(this.services, actor, { to, locale: localeOf(language) });
  }

  @Get('jobs')
  @ApiOperation({ summary: 'Jobs in one state, the newest first' })
  @ApiOkResponse({ type: QueuedJobsDto })
  async jobs(@CurrentActor() actor: Actor, @Query() asked: JobsAskedDto): Promise<QueuedJobsDto> {
    return toJobsDto(await listJobs(this.services, actor, asked));
  }

  @Post('jobs/:jobId/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a dead job try again' })
  @ApiNoContentResponse()
  async retry(@CurrentActor() actor: Actor, @Param('jobId', ownJob) jobId: string): Promise<void> {
    await retryJob(this.services, actor, jobId);
  }

  @Get('mails')
  @ApiOperation({ summary: 'Messages that wait, or wait for somebody’s word' })
  @ApiOkResponse({ type: MailsDto })
  async mails(@CurrentActor() actor: Actor, @Query() asked: MailsAskedDto): Promise<MailsDto> {
    return toMailsDto(await listMails(this.services, actor, asked));
  }

  @Post('mails/:mailId/send-again')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a refused or uncertain message once more' })
  @ApiNoContentResponse()
  async sendAgain(@CurrentActor() actor: Actor, @Param('mailId', ownMail) mailId: string): Promise<void> {
    await sendMailAgain(this.services, actor, mailId);
  }
}
