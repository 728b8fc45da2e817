import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import type { NewCandidate } from '../candidate.js';
import type { JoinWish, OpenLinkWelcome } from '../join-campaign.js';
import { SHEET_CHOICES, type SheetWish } from '../print-sheets.js';

const moment = { type: String, nullable: true, format: 'date-time' } as const;

/** What surrounds a name or an address was typed by accident; an empty field is an absent one. */
const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);
const trimmedOrNull = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? (value.trim() === '' ? null : value.trim()) : value;

/** Names go into messages of the organisation: no address, no line of its own. */
const PLAIN_NAME = /^(?!.*(?::\/\/|www\.|@))[^\p{Cc}\u2028\u2029]*$/iu;
const IsPlainName = (): PropertyDecorator =>
  ValidateBy({
    name: 'isPlainName',
    validator: { validate: (value) => typeof value === 'string' && PLAIN_NAME.test(value) },
  });

class CandidateNameDto {
  @ApiProperty()
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  @IsPlainName()
  givenName!: string;

  @ApiProperty()
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  @IsPlainName()
  familyName!: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @Transform(trimmedOrNull)
  @IsOptional()
  @IsEmail()
  @MaxLength(320)
  email?: string | null;

  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;
}

const MOST_AT_ONCE = 60;

export class CandidatesDto {
  @ApiProperty({ type: [CandidateNameDto] })
  @IsArray()
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => CandidateNameDto)
  candidates!: CandidateNameDto[];
}

export const toNewCandidate = ({ givenName, familyName, email, locale }: CandidateNameDto): NewCandidate => ({
  givenName,
  familyName,
  email: email ?? null,
  locale,
});

export class InvitedByHandDto {
  @ApiProperty() invited!: number;
  @ApiProperty() withoutMail!: number;
  @ApiProperty({ type: [String], description: 'Addresses that were invited already' }) already!: readonly string[];
}

export class JoinDto extends CandidateNameDto {
  @ApiProperty({ description: 'May be written to about this hiring' })
  @IsBoolean()
  mayBeWrittenTo!: boolean;

  /** Filled in by programs only. */
  @ApiProperty({ required: false, description: 'Leave empty' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  website?: string;
}

export const toJoinWish = (dto: JoinDto): JoinWish => ({
  ...toNewCandidate(dto),
  mayBeWrittenTo: dto.mayBeWrittenTo,
  trap: dto.website ?? null,
});

export class JoinedDto {
  @ApiProperty({ enum: ['test', 'mail'] }) next!: 'test' | 'mail';
  @ApiProperty({ required: false, description: 'The code of the link, when the test opens at once' }) code?: string;
}

class LocalisedDto {
  @ApiProperty() fr!: string;
  @ApiProperty() en!: string;
}

class ContactDto {
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
}

/** What an open link shows before anybody says who they are. */
export class WelcomeDto {
  @ApiProperty() organisation!: string;
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiProperty() title!: LocalisedDto;
  @ApiProperty({ type: LocalisedDto, nullable: true }) job!: LocalisedDto | null;
  @ApiProperty(moment) closesAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-12-18' }) answerBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) message!: string | null;
  @ApiProperty() minimumQuestions!: number;
  @ApiProperty() maximumQuestions!: number;
  @ApiProperty({ type: Number, nullable: true }) minutes!: number | null;
  @ApiProperty() contact!: ContactDto;
}

export const toWelcomeDto = ({ organisation, campaign, questions, minutes }: OpenLinkWelcome): WelcomeDto => ({
  organisation: organisation.name,
  locale: organisation.defaultLocale,
  title: campaign.title,
  job: campaign.job,
  closesAt: campaign.closesAt,
  answerBy: campaign.answerBy,
  message: campaign.terms.message,
  minimumQuestions: questions.least,
  maximumQuestions: questions.most,
  minutes,
  contact: campaign.contact,
});

export class ShortCodeDto {
  @ApiProperty({ example: 'K7QM2 XPAT9' })
  @IsString()
  @MaxLength(60)
  code!: string;
}

export class LinkCodeDto {
  @ApiProperty({ description: 'Of the link /t/<code>' }) code!: string;
}

class OpenLinkDto {
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'The address to share' }) url!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty(moment) closedAt!: string | null;
}

export class OpenLinkOverviewDto {
  @ApiProperty({ type: OpenLinkDto, nullable: true }) link!: OpenLinkDto | null;
  @ApiProperty() joined!: number;
  @ApiProperty({ description: 'Only a hiring campaign takes candidates' }) isPossible!: boolean;
}

export class OpenDto {
  @ApiProperty({ required: false, description: 'With another code: the old one leads nowhere any more' })
  @IsOptional()
  @IsBoolean()
  isRenewed?: boolean;
}

export class PosterQueryDto {
  @ApiProperty({ enum: LOCALES, required: false })
  @IsOptional()
  @IsIn(LOCALES)
  lang?: Locale;
}

const LAST_PART = 1_000;

export class SheetsQueryDto {
  @ApiProperty({ enum: SHEET_CHOICES })
  @IsIn(SHEET_CHOICES)
  choice!: SheetWish['choice'];

  @ApiProperty({ required: false, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @ApiProperty({ required: false, minimum: 1, description: 'Of the files that hold a hundred people each' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LAST_PART)
  part?: number;
}

class UnitSheetsDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() count!: number;
}

export class SheetsOfferDto {
  @ApiProperty() withoutMail!: number;
  @ApiProperty() notFinished!: number;
  @ApiProperty({ description: 'Have had a sheet already, which keeps working' }) printedBefore!: number;
  @ApiProperty() sheetsAFile!: number;
  @ApiProperty({ type: [UnitSheetsDto] }) units!: readonly UnitSheetsDto[];
}
