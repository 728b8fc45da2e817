import { ApiProperty } from '@nestjs/swagger';
import { LocalisedTextDto } from '../../platform/localised-text.dto.js';
import type { FollowUpEntry } from '../follow-up.js';
import { IDEA_STATES, REPORT_REASONS, type Idea } from '../idea.js';
import type { ListedIdeas } from '../list-ideas.js';
import type { OpenedReceipt } from '../receipt.js';
import type { IdeaInFull } from '../show-idea.js';
import type { ShownIdea } from '../shown-idea.js';

class IdeaThemeDto {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LocalisedTextDto }) name!: LocalisedTextDto;
}

class HiddenIdeaDto {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() reason!: string;
}

export class ListedIdeaDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() theme!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: hidden from this reader' }) title!: string | null;
  @ApiProperty({ type: String, nullable: true }) body!: string | null;
  @ApiProperty({ enum: IDEA_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: unsigned' }) author!: string | null;
  @ApiProperty() isOwn!: boolean;
  @ApiProperty({ format: 'date' }) arrivedOn!: string;
  @ApiProperty({ description: 'In steps, of last night: 0 nobody, 1 fewer than five, then at least 5, 10, 15…' })
  supports!: number;
  @ApiProperty() isOpenToSupport!: boolean;
  @ApiProperty({ type: HiddenIdeaDto, nullable: true }) hidden!: HiddenIdeaDto | null;
  @ApiProperty({ description: 'Told to moderators alone' }) isReported!: boolean;
}

export class IdeasDto {
  @ApiProperty({ type: [ListedIdeaDto] }) ideas!: ListedIdeaDto[];
  @ApiProperty() total!: number;
  @ApiProperty({ type: [IdeaThemeDto] }) themes!: readonly IdeaThemeDto[];
}

class FollowUpEntryDto {
  @ApiProperty({ enum: ['answer', 'precision'] }) kind!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: String, nullable: true }) text!: string | null;
  @ApiProperty({ enum: IDEA_STATES, nullable: true, description: 'Of an answer: the state it left the idea in' })
  state!: string | null;
}

class ReportOfIdeaDto {
  @ApiProperty({ enum: REPORT_REASONS }) reason!: string;
  @ApiProperty({ type: String, nullable: true }) comment!: string | null;
  @ApiProperty({ format: 'date' }) on!: string;
}

export class IdeaDto extends ListedIdeaDto {
  @ApiProperty({ type: [FollowUpEntryDto] }) followUp!: FollowUpEntryDto[];
  @ApiProperty({ description: 'By whoever asks' }) isSupported!: boolean;
  @ApiProperty({ type: [ReportOfIdeaDto] }) reports!: ReportOfIdeaDto[];
  @ApiProperty({ type: [IdeaThemeDto] }) themes!: readonly IdeaThemeDto[];
}

export class ReceiptDto {
  @ApiProperty({ format: 'uuid' }) ideaId!: string;
  @ApiProperty() theme!: string;
  @ApiProperty() title!: string;
  @ApiProperty() body!: string;
  @ApiProperty({ enum: IDEA_STATES }) state!: string;
  @ApiProperty({ format: 'date' }) arrivedOn!: string;
  @ApiProperty() supports!: number;
  @ApiProperty({ description: 'False until the next day' }) hasAppeared!: boolean;
  @ApiProperty({ type: HiddenIdeaDto, nullable: true }) hidden!: HiddenIdeaDto | null;
  @ApiProperty({ type: [FollowUpEntryDto] }) followUp!: FollowUpEntryDto[];
  @ApiProperty({ type: [IdeaThemeDto] }) themes!: readonly IdeaThemeDto[];
}

export function toListedIdeaDto({ idea, author, isOwn, isReadable }: ShownIdea, isReported = false): ListedIdeaDto {
  return {
    id: idea.id,
    theme: idea.theme,
    title: isReadable ? idea.title : null,
    body: isReadable ? idea.body : null,
    state: idea.state,
    author,
    isOwn,
    arrivedOn: idea.arrivedOn,
    supports: idea.supports,
    isOpenToSupport: isOpenToSupport(idea),
    hidden: idea.hidden,
    isReported,
  };
}

const isOpenToSupport = ({ supportsEndedOn, hidden }: Idea): boolean => supportsEndedOn === null && hidden === null;

export const toIdeasDto = ({ ideas, total, themes }: ListedIdeas): IdeasDto => ({
  ideas: ideas.map((one) => toListedIdeaDto(one, one.isReported)),
  total,
  themes,
});

const toEntryDto = (entry: FollowUpEntry): FollowUpEntryDto => ({
  kind: entry.kind,
  on: entry.on,
  text: entry.text,
  state: entry.kind === 'answer' ? entry.state : null,
});

export const toIdeaDto = ({ followUp, isSupported, reports, themes, ...shown }: IdeaInFull): IdeaDto => ({
  ...toListedIdeaDto(shown, reports.length > 0),
  followUp: followUp.map(toEntryDto),
  isSupported,
  reports: reports.map(({ reason, comment, reportedOn }) => ({ reason, comment, on: reportedOn })),
  themes,
});

export const toReceiptDto = ({ idea, hasAppeared, followUp, themes }: OpenedReceipt): ReceiptDto => ({
  ideaId: idea.id,
  theme: idea.theme,
  title: idea.title,
  body: idea.body,
  state: idea.state,
  arrivedOn: idea.arrivedOn,
  supports: idea.supports,
  hasAppeared,
  hidden: idea.hidden,
  followUp: followUp.map(toEntryDto),
  themes,
});
