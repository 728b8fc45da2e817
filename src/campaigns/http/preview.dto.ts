import { ApiProperty } from '@nestjs/swagger';
import type { WrittenMail } from '../../mail/index.js';
import type { Person } from '../../people/index.js';
import type { DraftPreview } from '../preview-draft.js';
import { ChosenPersonDto, toPersonDto, WordsDto } from './choices.dto.js';

class FaultDto {
  @ApiProperty() field!: string;
  @ApiProperty() fault!: string;
}

class SectionDto {
  @ApiProperty() id!: string;
  @ApiProperty() heading!: WordsDto;
  @ApiProperty() text!: WordsDto;
}

class NoticePreviewDto {
  @ApiProperty({ example: 'hiring-1' }) version!: string;
  @ApiProperty({ type: [SectionDto] }) sections!: readonly SectionDto[];
}

class SomePeopleDto {
  @ApiProperty() count!: number;
  @ApiProperty({ type: [ChosenPersonDto], description: 'The first ones' }) first!: ChosenPersonDto[];
}

class MailDto {
  @ApiProperty() subject!: string;
  @ApiProperty({ type: [String] }) paragraphs!: readonly string[];
  @ApiProperty({ type: [String] }) closing!: readonly string[];
}

class MailInBothDto {
  @ApiProperty() fr!: MailDto;
  @ApiProperty() en!: MailDto;
}

export class DraftPreviewDto {
  @ApiProperty({ type: [FaultDto], description: 'What keeps it from being launched' }) faults!: readonly FaultDto[];
  @ApiProperty({ description: 'Everybody who would be invited' }) people!: SomePeopleDto;
  @ApiProperty({ description: 'Those chosen one by one' }) chosen!: SomePeopleDto;
  @ApiProperty({ description: 'They get a printed sheet' }) withoutMail!: SomePeopleDto;
  @ApiProperty({ description: 'Chosen, and gone since: not invited' }) left!: SomePeopleDto;
  @ApiProperty({ description: 'Also invited to another open campaign' }) elsewhere!: SomePeopleDto;
  @ApiProperty({ type: NoticePreviewDto, nullable: true }) notice!: NoticePreviewDto | null;
  @ApiProperty({ type: MailInBothDto, nullable: true, description: 'The mail of invitation' })
  mail!: MailInBothDto | null;
  @ApiProperty({ description: 'The questions and their keys are published' }) hasPublicKeys!: boolean;
}

const MOST_SHOWN = 200;

const some = (people: readonly Person[]): SomePeopleDto => ({
  count: people.length,
  first: people.slice(0, MOST_SHOWN).map(toPersonDto),
});

export const toPreviewDto = (preview: DraftPreview): DraftPreviewDto => ({
  faults: preview.faults,
  people: some(preview.people),
  chosen: some(preview.chosen),
  withoutMail: some(preview.withoutMail),
  left: some(preview.left),
  elsewhere: some(preview.elsewhere),
  notice: preview.notice,
  mail: preview.mail && { fr: toMailDto(preview.mail.fr), en: toMailDto(preview.mail.en) },
  hasPublicKeys: preview.hasPublicKeys,
});

const toMailDto = ({ subject, paragraphs, closing = [] }: WrittenMail): MailDto => ({ subject, paragraphs, closing });
