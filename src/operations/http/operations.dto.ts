import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Mail, TestOutcome } from '../../mail/index.js';
import type { QueuedJob } from '../../queue/index.js';
import { PAGE_SIZE, type Paged } from '../list-jobs.js';
import { LISTED_STATES, type ListedState } from '../list-mails.js';

const JOB_STATES = ['waiting', 'running', 'done', 'dead'] as const;
const MOST_PAGES = 100_000;

class PageDto {
  @ApiPropertyOptional({ default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_PAGES)
  page = 1;
}

export class JobsAskedDto extends PageDto {
  @ApiProperty({ enum: JOB_STATES })
  @IsIn(JOB_STATES)
  state!: QueuedJob['state'];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(60)
  kind?: string;
}

export class MailsAskedDto extends PageDto {
  @ApiProperty({ enum: LISTED_STATES })
  @IsIn(LISTED_STATES)
  state!: ListedState;
}

export class TestMailDto {
  @ApiProperty({ format: 'email' })
  @IsEmail()
  @MaxLength(320)
  to!: string;
}

export class TestOutcomeDto {
  @ApiProperty({ enum: ['accepted', 'refused', 'postponed', 'away', 'no-answer', 'not-configured'] })
  kind!: TestOutcome['kind'];

  @ApiProperty({ type: String, nullable: true, description: 'The server’s own words' })
  words!: string | null;
}

class ServerFactsDto {
  @ApiProperty()
  host!: string;

  @ApiProperty()
  port!: number;

  @ApiProperty()
  isEncrypted!: boolean;

  @ApiProperty()
  isAuthenticated!: boolean;

  @ApiProperty()
  from!: string;
}

export class ServiceDto {
  @ApiProperty({ type: ServerFactsDto, nullable: true, description: 'Null when no mail server is configured' })
  mailServer!: ServerFactsDto | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  jobs!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [String] })
  kinds!: readonly string[];

  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  mails!: Readonly<Record<string, number>>;
}

class QueuedJobDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ enum: JOB_STATES })
  state!: QueuedJob['state'];

  @ApiProperty({ description: 'False for the service’s own chores' })
  isOfOrganisation!: boolean;

  @ApiProperty()
  attempts!: number;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'number' } })
  progress!: QueuedJob['progress'];

  @ApiProperty({ type: String, nullable: true })
  lastError!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'When a waiting job is tried next' })
  nextTryAt!: string | null;

  @ApiProperty()
  createdAt!: string;

  @ApiProperty({ type: String, nullable: true })
  finishedAt!: string | null;
}

export class QueuedJobsDto {
  @ApiProperty({ type: [QueuedJobDto] })
  jobs!: readonly QueuedJobDto[];

  @ApiProperty()
  total!: number;

  @ApiProperty()
  pageSize!: number;
}

class ListedMailDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ description: 'Masked while the message only waits' })
  to!: string;

  @ApiProperty()
  state!: Mail['state'];

  @ApiProperty({ type: String, nullable: true })
  lastError!: string | null;

  @ApiProperty()
  createdAt!: string;
}

export class MailsDto {
  @ApiProperty({ type: [ListedMailDto] })
  mails!: readonly ListedMailDto[];

  @ApiProperty()
  total!: number;

  @ApiProperty()
  pageSize!: number;
}

const toJobDto = (job: QueuedJob): QueuedJobDto => ({
  id: job.id,
  kind: job.kind,
  state: job.state,
  isOfOrganisation: job.organisationId !== null,
  attempts: job.attempts,
  progress: job.progress,
  lastError: job.lastError,
  nextTryAt: job.state === 'waiting' ? job.runAt : null,
  createdAt: job.createdAt,
  finishedAt: job.finishedAt,
});

const toMailDto = ({ id, kind, to, state, lastError, createdAt }: Mail): ListedMailDto => ({
  id,
  kind,
  to,
  state,
  lastError,
  createdAt,
});

export const toJobsDto = ({ things, total }: Paged<QueuedJob>): QueuedJobsDto => ({
  jobs: things.map(toJobDto),
  total,
  pageSize: PAGE_SIZE,
});

export const toMailsDto = ({ things, total }: Paged<Mail>): MailsDto => ({
  mails: things.map(toMailDto),
  total,
  pageSize: PAGE_SIZE,
});
