import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsObject, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Instrument } from '../../barometers/index.js';
import type { Locale, Localised } from '../../kernel/localised.js';
import type { CountedIn, OpenedWave } from '../open-wave-link.js';
import { commentThresholdOf } from '../wave.js';

/** A week: whoever leaves a page open longer is slow all the same. */
const LONGEST_SECONDS = 604_800;

export class DrawQueryDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Kept on the device: where many have the same link and each is asked a few questions, the same ones again',
  })
  @IsOptional()
  @IsUUID('4')
  draw?: string;
}

export class AnswersDto {
  @ApiProperty({ format: 'uuid', description: 'Made at random on the device; the same again changes nothing' })
  @IsUUID('4')
  submissionId!: string;

  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(LONGEST_SECONDS)
  seconds!: number;

  @ApiProperty({ type: Object, description: 'By the id of the question' })
  @IsObject()
  answers!: object;
}

type Page = Instrument['pages'][number];

/** What is asked, without how it is counted. */
export interface AskedInstrument {
  readonly id: string;
  readonly version: Instrument['version'];
  readonly name: Localised;
  readonly welcome: Localised;
  readonly thanks: Localised;
  readonly minutes: number;
  readonly scales: Instrument['scales'];
  readonly pages: readonly Page[];
}

/** What the page of a respondent shows. */
export interface WaveLinkDto {
  readonly organisation: string;
  readonly locale: Locale;
  readonly title: Localised;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly isAnonymous: boolean;
  readonly threshold: number;
  readonly commentThreshold: number;
  readonly readers: { readonly hr: true; readonly managers: boolean };
  readonly countedIn: CountedIn;
  readonly contact: { readonly name: string; readonly email: string };
  readonly isPreview: boolean;
  readonly draftKey: string | null;
  readonly instrument: AskedInstrument;
}

export const toWaveLinkDto = ({ organisation, wave, countedIn, ...opened }: OpenedWave): WaveLinkDto => ({
  organisation: organisation.name,
  locale: organisation.defaultLocale,
  title: wave.title,
  opensAt: wave.opensAt,
  closesAt: wave.closesAt,
  isAnonymous: wave.isAnonymous,
  threshold: wave.threshold,
  commentThreshold: commentThresholdOf(wave),
  readers: { hr: true, managers: wave.isShownToManagers },
  countedIn,
  contact: organisation.contact,
  isPreview: opened.isPreview,
  draftKey: opened.draftKey,
  instrument: asked(opened.instrument),
});

const asked = ({ id, version, name, welcome, thanks, minutes, scales, pages }: Instrument): AskedInstrument => ({
  id,
  version,
  name,
  welcome,
  thanks,
  minutes,
  scales,
  pages: pages.map((page) => ({ ...page, questions: page.questions.map(withoutKeys) })),
});

/** Which driver a question counts for, and which way round, would lead the answer. */
function withoutKeys(question: Page['questions'][number]): Page['questions'][number] {
  const bare = Object.fromEntries(Object.entries(question).filter(([name]) => !KEYS.has(name)));
  const rows = question.type === 'matrix' ? { rows: question.rows.map(({ id, text }) => ({ id, text })) } : {};
  return { ...bare, ...rows } as unknown as Page['questions'][number];
}

const KEYS = new Set(['driver', 'isReversed', 'isAnchor']);
