import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/current-actor.js';
import type { Actor } from '../actor.js';
import { listJobs, showJob } from '../list-jobs.js';
import { JobUnknown } from '../problems.js';
import type { OrganisationServices } from '../services.js';
import { listProfiles, showModel } from '../show-model.js';
import { changeJob, createJob } from '../write-job.js';
import {
  JobChangeDto,
  JobDto,
  JobsDto,
  JobWishDto,
  ModelDto,
  ProfilesDto,
  toJobDto,
  toModelDto,
  toProfilesDto,
} from './job.dto.js';
import { ORGANISATION_SERVICES } from './services.js';

/** A malformed id is as unknown as a foreign one. */
const aJob = new ParseUUIDPipe({ exceptionFactory: () => new JobUnknown() });

@ApiTags('jobs')
@ApiCookieAuth('session')
@Controller('api/v1/jobs')
export class JobsController {
  constructor(@Inject(ORGANISATION_SERVICES) private readonly services: OrganisationServices) {}

  @Get()
  @ApiOperation({ summary: 'Every job with its target profile' })
  @ApiOkResponse({ type: JobsDto })
  async list(@CurrentActor() actor: Actor): Promise<JobsDto> {
    return { jobs: (await listJobs(this.services, actor)).map(toJobDto) };
  }

  @Post()
  @ApiOperation({ summary: 'Create a job' })
  create(@CurrentActor() actor: Actor, @Body() wish: JobWishDto): Promise<{ id: string }> {
    return createJob(this.services, actor, wish);
  }

  @Get(':jobId')
  @ApiOperation({ summary: 'One job' })
  @ApiOkResponse({ type: JobDto })
  async show(@CurrentActor() actor: Actor, @Param('jobId', aJob) jobId: string): Promise<JobDto> {
    return toJobDto(await showJob(this.services, actor, jobId));
  }

  @Put(':jobId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a job, or put it away' })
  @ApiNoContentResponse()
  change(
    @CurrentActor() actor: Actor,
    @Param('jobId', aJob) jobId: string,
    @Body() change: JobChangeDto,
  ): Promise<void> {
    return changeJob(this.services, actor, jobId, change);
  }
}

@ApiTags('jobs')
@ApiCookieAuth('session')
@Controller('api/v1')
export class TargetsController {
  constructor(@Inject(ORGANISATION_SERVICES) private readonly services: OrganisationServices) {}

  @Get('profiles')
  @ApiOperation({ summary: 'Ready target profiles to start a job from' })
  @ApiOkResponse({ type: ProfilesDto })
  async profiles(@CurrentActor() actor: Actor): Promise<ProfilesDto> {
    return toProfilesDto(await listProfiles(this.services, actor));
  }

  @Get('models/:modelId')
  @ApiOperation({ summary: 'A competency model, with what people do at each level' })
  @ApiOkResponse({ type: ModelDto })
  async model(@CurrentActor() actor: Actor, @Param('modelId') modelId: string): Promise<ModelDto> {
    return toModelDto(await showModel(this.services, actor, modelId));
  }
}
