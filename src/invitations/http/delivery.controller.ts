import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { failuresAsCsv, retryFailures, showDelivery } from '../delivery.js';
import { planReminder } from '../plan-reminder.js';
import { forecastReminders, sendReminders } from '../remind.js';
import { resendInvitation } from '../resend-invitation.js';
import type { InvitationServices } from '../services.js';
import { withdrawCodes } from '../withdraw-codes.js';
import { campaignPipe, INVITATION_SERVICES, inviteePipe } from './campaign-id.js';
import { DeliveryDto, PlanReminderDto, ReminderForecastDto, RetriedDto, RetryDto } from './delivery.dto.js';

class LanguageDto {
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}

@ApiTags('invitations')
@ApiCookieAuth('session')
@Controller('api/v1/campaigns/:campaignId')
export class DeliveryController {
  constructor(@Inject(INVITATION_SERVICES) private readonly services: InvitationServices) {}

  @Get('delivery')
  @ApiOperation({ summary: 'How far the invitations have come' })
  @ApiOkResponse({ type: DeliveryDto })
  delivery(@CurrentActor() actor: Actor, @Param('campaignId', campaignPipe) id: string): Promise<DeliveryDto> {
    return showDelivery(this.services, actor, id);
  }

  @Post('delivery/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write again to those whose message failed' })
  @ApiOkResponse({ type: RetriedDto })
  retry(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Body() { states }: RetryDto,
  ): Promise<RetriedDto> {
    return retryFailures(this.services, actor, id, states);
  }

  @Get('delivery/failures.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @ApiOperation({ summary: 'The messages that failed, for a spreadsheet' })
  async failures(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) campaignId: string,
    @Query() { lang = 'fr' }: LanguageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const name = lang === 'fr' ? 'messages-non-remis' : 'undelivered-messages';
    const csv = await failuresAsCsv(this.services, actor, { campaignId, locale: lang });
    reply.header('content-disposition', `attachment; filename="${name}.csv"`);
    return csv;
  }

  @Get('reminders')
  @ApiOperation({ summary: 'Whom a reminder would reach now, and whom not' })
  @ApiOkResponse({ type: ReminderForecastDto })
  forecast(@CurrentActor() actor: Actor, @Param('campaignId', campaignPipe) id: string): Promise<ReminderForecastDto> {
    return forecastReminders(this.services, actor, id);
  }

  @Post('reminders')
  @HttpCode(202)
  @ApiOperation({ summary: 'Remind whoever has not finished and was not written to for three days' })
  @ApiOkResponse({ type: ReminderForecastDto })
  remind(@CurrentActor() actor: Actor, @Param('campaignId', campaignPipe) id: string): Promise<ReminderForecastDto> {
    return sendReminders(this.services, actor, id);
  }

  @Put('reminder-plan')
  @HttpCode(204)
  @ApiOperation({ summary: 'Plan a reminder before the campaign closes' })
  plan(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Body() { daysBefore }: PlanReminderDto,
  ): Promise<void> {
    return planReminder(this.services, actor, id, daysBefore);
  }

  @Delete('reminder-plan')
  @HttpCode(204)
  @ApiOperation({ summary: 'Plan no reminder' })
  unplan(@CurrentActor() actor: Actor, @Param('campaignId', campaignPipe) id: string): Promise<void> {
    return planReminder(this.services, actor, id, null);
  }

  @Post('people/:invitationId/resend')
  @HttpCode(202)
  @ApiOperation({ summary: 'One person’s invitation again' })
  resend(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Param('invitationId', inviteePipe) invitationId: string,
  ): Promise<void> {
    return resendInvitation(this.services, actor, id, invitationId);
  }

  @Delete('people/:invitationId/codes')
  @HttpCode(204)
  @ApiOperation({ summary: 'None of this person’s links and codes works any more' })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Param('invitationId', inviteePipe) invitationId: string,
  ): Promise<void> {
    return withdrawCodes(this.services, actor, id, invitationId);
  }
}
