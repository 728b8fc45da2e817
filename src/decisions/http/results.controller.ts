import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { answerContest } from '../answer-contest.js';
import { compareResults } from '../compare-results.js';
import { listContests, showContest, type ContestForHr } from '../list-contests.js';
import { listResults } from '../list-results.js';
import { printSummary } from '../print-summary.js';
import { ContestUnknown, ResultUnknown } from '../problems.js';
import { recordDecision } from '../record-decision.js';
import type { ResultSheet } from '../result-sheet.js';
import type { DecisionServices } from '../services.js';
import { viewResult } from '../view-result.js';
import {
  ComparisonQueryDto,
  ContestAnswerDto,
  ContestsQueryDto,
  DecisionRequestDto,
  PaperQueryDto,
  ResultsQueryDto,
  toContestDto,
  toDecisionDto,
} from './decisions.dto.js';
import { ComparisonDto, ContestForHrDto, ResultListDto, ResultSheetDto } from './results.dto.js';

export const DECISION_SERVICES = Symbol('DecisionServices');

/** A malformed id is as unknown as a foreign one. */
export const resultId = new ParseUUIDPipe({ exceptionFactory: () => new ResultUnknown() });
const contestIdPipe = new ParseUUIDPipe({ exceptionFactory: () => new ContestUnknown() });

const toSheetDto = (sheet: ResultSheet) => ({
  ...sheet,
  decisions: sheet.decisions.map(toDecisionDto),
  contests: sheet.contests.map(toContestDto),
});

const toContestForHrDto = ({ contest, decisions, ...rest }: ContestForHr) => ({
  ...rest,
  ...toContestDto(contest),
  decisions: decisions.map(toDecisionDto),
});

export const pdfFile = (bytes: Buffer, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}.pdf"` });

@ApiTags('results')
@ApiCookieAuth()
@Controller('api/v1/campaigns/:campaignId')
export class CampaignResultsController {
  constructor(@Inject(DECISION_SERVICES) private readonly services: DecisionServices) {}

  @Get('results')
  @ApiOperation({ summary: 'The finished tests of a campaign, by name; each view is kept' })
  @ApiOkResponse({ type: ResultListDto })
  list(
    @CurrentActor() actor: Actor,
    @Param('campaignId', resultId) campaignId: string,
    @Query() query: ResultsQueryDto,
  ) {
    const { sort = 'name', order = 'ascending', offset = 0, limit = 50 } = query;
    return listResults(this.services, actor, campaignId, {
      by: sort,
      isDescending: order === 'descending',
      offset,
      limit,
    });
  }

  @Get('comparison')
  @ApiOperation({ summary: 'Two to six people beside each other, and which differences can be chance' })
  @ApiOkResponse({ type: ComparisonDto })
  compare(
    @CurrentActor() actor: Actor,
    @Param('campaignId', resultId) campaignId: string,
    @Query() { sittings }: ComparisonQueryDto,
  ) {
    return compareResults(this.services, actor, campaignId, sittings.split(',').filter(Boolean));
  }
}

@ApiTags('results')
@ApiCookieAuth()
@Controller('api/v1/results/:sittingId')
export class ResultsController {
  constructor(@Inject(DECISION_SERVICES) private readonly services: DecisionServices) {}

  @Get()
  @ApiOperation({ summary: 'One person’s result against the job’s profile; each view is kept' })
  @ApiOkResponse({ type: ResultSheetDto })
  async show(@CurrentActor() actor: Actor, @Param('sittingId', resultId) sittingId: string) {
    return toSheetDto(await viewResult(this.services, actor, sittingId));
  }

  @Get('summary.pdf')
  @ApiOperation({ summary: 'The result on one page of paper' })
  async print(
    @CurrentActor() actor: Actor,
    @Param('sittingId', resultId) sittingId: string,
    @Query() { lang = 'fr' }: PaperQueryDto,
  ) {
    return pdfFile(await printSummary(this.services, actor, sittingId, lang), `agilometre-${sittingId}`);
  }

  @Post('decisions')
  @ApiOperation({
    summary: 'A person decides about one person, with reasons; another revision when something was decided',
  })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('sittingId', resultId) sittingId: string,
    @Body() asked: DecisionRequestDto,
  ) {
    return toDecisionDto(await recordDecision(this.services, actor, sittingId, asked));
  }
}

@ApiTags('contests')
@ApiCookieAuth()
@Controller('api/v1/contests')
export class ContestsController {
  constructor(@Inject(DECISION_SERVICES) private readonly services: DecisionServices) {}

  @Get()
  @ApiOperation({ summary: 'What people contest, due first' })
  @ApiOkResponse({ type: [ContestForHrDto] })
  async list(@CurrentActor() actor: Actor, @Query() { state = 'waiting' }: ContestsQueryDto) {
    return (await listContests(this.services, actor, { isWaiting: state === 'waiting' })).map(toContestForHrDto);
  }

  @Get(':contestId')
  @ApiOperation({ summary: 'One contest, with what was decided' })
  @ApiOkResponse({ type: ContestForHrDto })
  async show(@CurrentActor() actor: Actor, @Param('contestId', contestIdPipe) contestId: string) {
    return toContestForHrDto(await showContest(this.services, actor, contestId));
  }

  @Post(':contestId/answer')
  @ApiOperation({ summary: 'Answer, by somebody who decided nothing in the matter' })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('contestId', contestIdPipe) contestId: string,
    @Body() asked: ContestAnswerDto,
  ) {
    const { newOutcome = null, considered = [], ...rest } = asked;
    return toContestDto(await answerContest(this.services, actor, contestId, { ...rest, newOutcome, considered }));
  }
}
