import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { RETENTION_SUBJECTS, type RetentionSubject } from '../retention.js';

export class HoldDto {
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty({ enum: ['decision-records', 'open-contest'] }) because!: string;
}

export class ErasurePlanDto {
  @ApiProperty({ description: 'Tests that disappear at once, with answers and results' }) erasedTests!: number;
  @ApiProperty({ type: [HoldDto], description: 'What the law makes us keep for a time' }) holds!: readonly HoldDto[];
  @ApiProperty({ description: 'Also the name and address' }) isWhole!: boolean;
}

export class ViewDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() action!: string;
  @ApiProperty({ type: String, nullable: true }) by!: string | null;
}

export class RetentionDto {
  @ApiProperty({ enum: RETENTION_SUBJECTS })
  @IsIn(RETENTION_SUBJECTS)
  subject!: RetentionSubject;

  @ApiProperty()
  @IsInt()
  @Min(1)
  @Max(120)
  months!: number;
}

export class AuditQueryDto {
  @ApiProperty({ required: false })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  action?: string;

  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;

  @ApiProperty({ required: false, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  offset = 0;
}

export class AuditSubjectDto {
  @ApiProperty() kind!: string;
  @ApiProperty() id!: string;
}

export class AuditEntryDto {
  @ApiProperty() sequence!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() actor!: string;
  @ApiProperty({ type: String, nullable: true }) actorName!: string | null;
  @ApiProperty() action!: string;
  @ApiProperty() subject!: AuditSubjectDto;
  @ApiProperty({ type: Object }) facts!: Readonly<Record<string, string | number | boolean | null>>;
}
