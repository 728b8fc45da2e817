import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { LinkCode } from '../../platform/link-code.js';
import {
  issuePassport,
  issuePassportByLink,
  listOwnPassports,
  listPassportsByLink,
  verifyPassport,
  withdrawPassport,
  withdrawPassportByLink,
} from '../issue-passport.js';
import { printPassport } from '../print-passport.js';
import { DecisionUnknown, PassportUnknown } from '../problems.js';
import { contestByLink, contestDecision, contestResult } from '../raise-contest.js';
import type { DecisionServices } from '../services.js';
import { showOwnDecisions, showReviewByLink, type OwnReview } from '../show-own-decisions.js';
import { ContestRequestDto, PaperQueryDto, toDecisionDto, toOwnContestDto } from './decisions.dto.js';
import { DECISION_SERVICES, pdfFile, resultId } from './results.controller.js';
import { OwnPassportDto, OwnReviewDto, VerifiedPassportDto } from './results.dto.js';

export const DECISION_PUBLIC_URL = Symbol('DecisionPublicUrl');

const decisionIdPipe = new ParseUUIDPipe({ exceptionFactory: () => new DecisionUnknown() });
const passportIdPipe = new ParseUUIDPipe({ exceptionFactory: () => new PassportUnknown() });

/** A code has 80 bits: this is for whoever tries them one after the other. */
const MOST_VERIFICATIONS_A_MINUTE = 60;

const PASSPORT_FILE = 'agilometre-passeport';

const toReviewDto = ({ decisions, contests, ...review }: OwnReview) => ({
  ...review,
  decisions: decisions.map(toDecisionDto),
  contests: contests.map(toOwnContestDto),
});

const addressOf = (publicUrl: string | null, request: FastifyRequest): string =>
  publicUrl ?? `${request.protocol}://${request.host}`;

@ApiTags('my')
@ApiCookieAuth()
@Controller('api/v1/my')
export class OwnDecisionsController {
  constructor(
    @Inject(DECISION_SERVICES) private readonly services: DecisionServices,
    @Inject(DECISION_PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('decisions')
  @ApiOperation({ summary: 'What was decided about you, and what you contested' })
  @ApiOkResponse({ type: [OwnReviewDto] })
  async decisions(@CurrentActor() actor: Actor) {
    return (await showOwnDecisions(this.services, actor)).map(toReviewDto);
  }

  @Post('decisions/:decisionId/contest')
  @ApiOperation({ summary: 'Ask that another person look again at a decision about you' })
  async contest(
    @CurrentActor() actor: Actor,
    @Param('decisionId', decisionIdPipe) id: string,
    @Body() { text }: ContestRequestDto,
  ) {
    return toOwnContestDto(await contestDecision(this.services, actor, id, text ?? null));
  }

  @Post('results/:sittingId/contest')
  @ApiOperation({ summary: 'Ask that a person look again at your result' })
  async contestResult(
    @CurrentActor() actor: Actor,
    @Param('sittingId', resultId) id: string,
    @Body() { text }: ContestRequestDto,
  ) {
    return toOwnContestDto(await contestResult(this.services, actor, id, text ?? null));
  }

  @Get('passports')
  @ApiOperation({ summary: 'The passports you asked for' })
  @ApiOkResponse({ type: [OwnPassportDto] })
  passports(@CurrentActor() actor: Actor) {
    return listOwnPassports(this.services, actor);
  }

  @Post('results/:sittingId/passport')
  @ApiOperation({ summary: 'A passport of your result, as PDF, with a code to verify it' })
  async passport(
    @CurrentActor() actor: Actor,
    @Param('sittingId', resultId) sittingId: string,
    @Query() { lang = 'fr' }: PaperQueryDto,
    @Req() request: FastifyRequest,
  ) {
    const issued = await issuePassport(this.services, actor, sittingId);
    return pdfFile(
      await printPassport(issued, { verifyAt: addressOf(this.publicUrl, request), locale: lang }),
      PASSPORT_FILE,
    );
  }

  @Delete('passports/:passportId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a passport: whoever verifies it reads that it was withdrawn' })
  withdraw(@CurrentActor() actor: Actor, @Param('passportId', passportIdPipe) id: string): Promise<void> {
    return withdrawPassport(this.services, actor, id);
  }
}

@ApiTags('invitation')
@ApiBearerAuth('link-code')
@Controller('api/v1/invitation')
export class LinkReviewController {
  constructor(
    @Inject(DECISION_SERVICES) private readonly services: DecisionServices,
    @Inject(DECISION_PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('review')
  @ApiOperation({ summary: 'What was decided after the test, and what was contested' })
  @ApiOkResponse({ type: OwnReviewDto })
  async review(@LinkCode() code: string) {
    return toReviewDto(await showReviewByLink(this.services, code));
  }

  @Post('contest')
  @ApiOperation({ summary: 'Ask that another person look again at the decision, or at the result' })
  async contest(@LinkCode() code: string, @Body() { text }: ContestRequestDto) {
    return toOwnContestDto(await contestByLink(this.services, code, text ?? null));
  }

  @Get('passports')
  @ApiOperation({ summary: 'The passports made of this result' })
  @ApiOkResponse({ type: [OwnPassportDto] })
  passports(@LinkCode() code: string) {
    return listPassportsByLink(this.services, code);
  }

  @Post('passport')
  @ApiOperation({ summary: 'A passport of the result, as PDF, with a code to verify it' })
  async passport(@LinkCode() code: string, @Query() { lang = 'fr' }: PaperQueryDto, @Req() request: FastifyRequest) {
    const issued = await issuePassportByLink(this.services, code);
    return pdfFile(
      await printPassport(issued, { verifyAt: addressOf(this.publicUrl, request), locale: lang }),
      PASSPORT_FILE,
    );
  }

  @Delete('passports/:passportId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a passport' })
  withdraw(@LinkCode() code: string, @Param('passportId', passportIdPipe) id: string): Promise<void> {
    return withdrawPassportByLink(this.services, code, id);
  }
}

@ApiTags('passports')
@Controller('api/v1/passports')
export class PassportController {
  constructor(@Inject(DECISION_SERVICES) private readonly services: DecisionServices) {}

  @Get(':code')
  @RouteConfig({ rateLimit: { max: MOST_VERIFICATIONS_A_MINUTE, timeWindow: '1 minute' } })
  @ApiOperation({ summary: 'Whether a passport is authentic, for whom and of when' })
  @ApiOkResponse({ type: VerifiedPassportDto })
  verify(@Param('code') code: string) {
    return verifyPassport(this.services, code.slice(0, 100));
  }
}
