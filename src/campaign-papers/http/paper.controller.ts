import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CampaignUnknown } from '../../campaigns/index.js';
import { LOCALES, type Locale } from '../../kernel/localised.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { printPaper, type PaperKind } from '../print-paper.js';
import type { CampaignPaperServices } from '../services.js';

export const CAMPAIGN_PAPER_SERVICES = Symbol('CampaignPaperServices');

const campaignId = new ParseUUIDPipe({ exceptionFactory: () => new CampaignUnknown() });

class PaperQueryDto {
  @ApiPropertyOptional({ enum: LOCALES, default: 'fr' })
  @IsOptional()
  @IsIn(LOCALES)
  locale: Locale = 'fr';
}

@ApiTags('campaigns')
@ApiCookieAuth('session')
@ApiProduces('application/pdf')
@Controller('api/v1/campaigns/:campaignId/papers')
export class PaperController {
  constructor(@Inject(CAMPAIGN_PAPER_SERVICES) private readonly services: CampaignPaperServices) {}

  @Get('works-council.pdf')
  @ApiOperation({ summary: 'What the works council is consulted on, of a draft (by its id) or of a launched campaign' })
  worksCouncil(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignId) id: string,
    @Query() { locale }: PaperQueryDto,
  ): Promise<StreamableFile> {
    return this.paper(actor, id, 'works-council', locale);
  }

  @Get('impact-assessment.pdf')
  @ApiOperation({ summary: 'The impact assessment, filled in as far as the service knows' })
  impactAssessment(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignId) id: string,
    @Query() { locale }: PaperQueryDto,
  ): Promise<StreamableFile> {
    return this.paper(actor, id, 'impact-assessment', locale);
  }

  private async paper(actor: Actor, id: string, kind: PaperKind, locale: Locale): Promise<StreamableFile> {
    const bytes = await printPaper(this.services, actor, id, { kind, locale });
    const disposition = `attachment; filename="agilometre-${kind}-${locale}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }
}
