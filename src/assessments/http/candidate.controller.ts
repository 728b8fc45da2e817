import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, ParseIntPipe, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LinkCode } from '../../platform/link-code.js';
import { ValidationFailed } from '../../platform/problem-details.js';
import { acknowledgeNotice } from '../acknowledge-notice.js';
import { answerQuestion } from '../answer-question.js';
import { endSitting } from '../end-sitting.js';
import { flagQuestion, noteEvent } from '../flag-question.js';
import { openInvitation } from '../open-invitation.js';
import { LinkUnknown } from '../problems.js';
import { readResult } from '../read-result.js';
import { pauseSitting, resumeSitting } from '../pause-sitting.js';
import { requestMoreTime } from '../request-more-time.js';
import type { AssessmentServices } from '../services.js';
import { showSitting } from '../show-sitting.js';
import { startSitting } from '../start-sitting.js';
import { answerPractice, showPractice } from '../try-practice.js';
import { ASSESSMENT_SERVICES } from './assessment-services.js';
import { InvitationDto, toInvitationDto } from './invitation.dto.js';
import { AcknowledgementDto, FlagDto, SittingEventDto } from './requests.dto.js';
import { AnswerDto, PracticeAnswerDto, PracticeTurnDto, toResponse } from './response.dto.js';
import { ResultDto, toResultDto } from './result.dto.js';
import { PracticeDto, PracticeOutcomeDto, SittingDto } from './sitting.dto.js';

const NO_STORE = 'no-store';

/** A malformed id is as unknown as a foreign one. */
const ownSitting = new ParseUUIDPipe({ exceptionFactory: () => new LinkUnknown() });

const wholeNumber = new ParseIntPipe({
  exceptionFactory: () => new ValidationFailed([{ field: 'position', fault: 'isInt' }]),
});

@ApiTags('invitation')
@ApiBearerAuth('link-code')
@Controller('api/v1/invitation')
export class InvitationController {
  constructor(@Inject(ASSESSMENT_SERVICES) private readonly services: AssessmentServices) {}

  @Get()
  @Header('cache-control', NO_STORE)
  @ApiOperation({ summary: 'What the link opens: organisation, notice, test, state' })
  @ApiOkResponse({ type: InvitationDto })
  async open(@LinkCode() code: string): Promise<InvitationDto> {
    return toInvitationDto(await openInvitation(this.services, code));
  }

  @Post('acknowledgement')
  @HttpCode(200)
  @ApiOperation({ summary: 'Acknowledge the notice' })
  @ApiOkResponse({ type: InvitationDto })
  async acknowledge(@LinkCode() code: string, @Body() read: AcknowledgementDto): Promise<InvitationDto> {
    return toInvitationDto(await acknowledgeNotice(this.services, code, read));
  }

  @Post('more-time-request')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask the named contact for more time, in private and without reasons' })
  @ApiOkResponse({ type: InvitationDto })
  async askForMoreTime(@LinkCode() code: string): Promise<InvitationDto> {
    return toInvitationDto(await requestMoreTime(this.services, code));
  }

  @Get('practice')
  @Header('cache-control', NO_STORE)
  @ApiOperation({ summary: 'A practice question, which does not count' })
  @ApiOkResponse({ type: PracticeDto })
  async practice(@LinkCode() code: string, @Query() { turn }: PracticeTurnDto): Promise<PracticeDto> {
    return { question: { position: 0, ...(await showPractice(this.services, code, turn)) } };
  }

  @Post('practice-answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer the practice question and read why' })
  @ApiOkResponse({ type: PracticeOutcomeDto })
  answerPractice(@LinkCode() code: string, @Body() given: PracticeAnswerDto): Promise<PracticeOutcomeDto> {
    return answerPractice(this.services, code, { turn: given.turn, response: toResponse(given.response) });
  }

  @Post('sitting')
  @ApiOperation({ summary: 'Start the test and its clock; shows the sitting there is when it has begun' })
  @ApiCreatedResponse({ type: SittingDto })
  @ApiOkResponse({ type: SittingDto })
  async start(@LinkCode() code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<SittingDto> {
    const { view, isNew } = await startSitting(this.services, code);
    reply.status(isNew ? 201 : 200);
    return view;
  }
}

@ApiTags('sittings')
@ApiBearerAuth('link-code')
@Controller('api/v1/sittings')
export class SittingController {
  constructor(@Inject(ASSESSMENT_SERVICES) private readonly services: AssessmentServices) {}

  @Get(':sittingId')
  @Header('cache-control', NO_STORE)
  @ApiOperation({ summary: 'The question to answer now, the very same after a reload' })
  @ApiOkResponse({ type: SittingDto })
  show(@LinkCode() code: string, @Param('sittingId', ownSitting) sittingId: string): Promise<SittingDto> {
    return showSitting(this.services, code, sittingId);
  }

  @Put(':sittingId/answers/:position')
  @ApiOperation({ summary: 'Answer a question, once; a repeat gets the same reply' })
  @ApiOkResponse({ type: SittingDto })
  answer(
    @LinkCode() code: string,
    @Param('sittingId', ownSitting) sittingId: string,
    @Param('position', wholeNumber) position: number,
    @Body() given: AnswerDto,
  ): Promise<SittingDto> {
    const { response, elapsedMs } = given;
    return answerQuestion(this.services, code, sittingId, { position, response: toResponse(response), elapsedMs });
  }

  @Post(':sittingId/flags')
  @ApiOperation({ summary: 'Report a broken question; a person decides later' })
  async flag(@LinkCode() code: string, @Param('sittingId', ownSitting) id: string, @Body() flag: FlagDto): Promise<object> {
    await flagQuestion(this.services, code, id, { ...flag, comment: flag.comment ?? null });
    return {};
  }

  @Post(':sittingId/events')
  @HttpCode(202)
  @ApiOperation({ summary: 'Note that the window was left or found again' })
  async note(@LinkCode() code: string, @Param('sittingId', ownSitting) id: string, @Body() event: SittingEventDto): Promise<object> {
    await noteEvent(this.services, code, id, event);
    return {};
  }

  @Post(':sittingId/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the test here; what was not reached is not scored' })
  @ApiOkResponse({ type: SittingDto })
  end(@LinkCode() code: string, @Param('sittingId', ownSitting) sittingId: string): Promise<SittingDto> {
    return endSitting(this.services, code, sittingId);
  }

  @Post(':sittingId/pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop the clock, where pauses were granted' })
  @ApiOkResponse({ type: SittingDto })
  pause(@LinkCode() code: string, @Param('sittingId', ownSitting) sittingId: string): Promise<SittingDto> {
    return pauseSitting(this.services, code, sittingId);
  }

  @Delete(':sittingId/pause')
  @ApiOperation({ summary: 'Go on; the very same question is there' })
  @ApiOkResponse({ type: SittingDto })
  resume(@LinkCode() code: string, @Param('sittingId', ownSitting) sittingId: string): Promise<SittingDto> {
    return resumeSitting(this.services, code, sittingId);
  }

  @Get(':sittingId/result')
  @Header('cache-control', NO_STORE)
  @ApiOperation({ summary: 'The result, with its margins' })
  @ApiOkResponse({ type: ResultDto })
  async result(@LinkCode() code: string, @Param('sittingId', ownSitting) sittingId: string): Promise<ResultDto> {
    return toResultDto(await readResult(this.services, code, sittingId));
  }
}
