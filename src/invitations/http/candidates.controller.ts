import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor, fromOwnPages } from '../../platform/current-actor.js';
import { inviteByHand } from '../invite-by-hand.js';
import { closeCampaignLink, openCampaignLink, showOpenLink } from '../open-campaign-link.js';
import { printPoster } from '../print-poster.js';
import { offerSheets, printSheets } from '../print-sheets.js';
import type { InvitationServices } from '../services.js';
import { campaignPipe, INVITATION_SERVICES, INVITATION_URL } from './campaign-id.js';
import {
  CandidatesDto,
  InvitedByHandDto,
  OpenDto,
  OpenLinkOverviewDto,
  PosterQueryDto,
  SheetsOfferDto,
  SheetsQueryDto,
  toNewCandidate,
} from './candidates.dto.js';

const asPdf = (bytes: Buffer, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${name}.pdf"` });

@ApiTags('invitations')
@ApiCookieAuth('session')
@Controller('api/v1/campaigns/:campaignId')
export class CandidatesController {
  constructor(
    @Inject(INVITATION_SERVICES) private readonly services: InvitationServices,
    @Inject(INVITATION_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('sheets')
  @ApiOperation({ summary: 'For how many people sheets can be printed' })
  @ApiOkResponse({ type: SheetsOfferDto })
  offer(@CurrentActor() actor: Actor, @Param('campaignId', campaignPipe) id: string): Promise<SheetsOfferDto> {
    return offerSheets(this.services, actor, id);
  }

  @Get('sheets.pdf')
  @UseGuards(fromOwnPages)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Sheets to hand out, one page a person; each makes a new link and a new short code' })
  async sheets(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Query() { choice, unitId = '', part = 1 }: SheetsQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const wish = { choice, unitId: unitId === '' ? null : unitId, part, publicUrl: this.urlOf(request) };
    return asPdf(await printSheets(this.services, actor, id, wish), 'invitations');
  }

  @Get('open-link')
  @ApiOperation({ summary: 'The link by which candidates come by themselves' })
  @ApiOkResponse({ type: OpenLinkOverviewDto })
  async openLink(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<OpenLinkOverviewDto> {
    const { link, joined, isPossible } = await showOpenLink(this.services, actor, id);
    if (!link) return { link, joined, isPossible };
    const { code, openedAt, closedAt } = link;
    return { link: { code, openedAt, closedAt, url: `${this.urlOf(request)}/c/${code}` }, joined, isPossible };
  }

  @Post('open-link')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open the campaign to whoever has its code' })
  open(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Body() { isRenewed = false }: OpenDto,
  ): Promise<void> {
    return openCampaignLink(this.services, actor, id, { isRenewed });
  }

  @Delete('open-link')
  @HttpCode(204)
  @ApiOperation({ summary: 'Nobody joins by the code any more' })
  close(@CurrentActor() actor: Actor, @Param('campaignId', campaignPipe) id: string): Promise<void> {
    return closeCampaignLink(this.services, actor, id);
  }

  @Get('open-link/poster.pdf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A page to pin up' })
  async poster(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Query() { lang = 'fr' }: PosterQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const wish = { locale: lang, publicUrl: this.urlOf(request) };
    return asPdf(await printPoster(this.services, actor, id, wish), lang === 'fr' ? 'affiche' : 'poster');
  }

  @Post('candidates')
  @HttpCode(200)
  @ApiOperation({ summary: 'Invite candidates by name and address' })
  @ApiOkResponse({ type: InvitedByHandDto })
  invite(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignPipe) id: string,
    @Body() { candidates }: CandidatesDto,
  ): Promise<InvitedByHandDto> {
    return inviteByHand(this.services, actor, id, candidates.map(toNewCandidate));
  }

  private urlOf({ protocol, host }: FastifyRequest): string {
    return this.publicUrl ?? `${protocol}://${host}`;
  }
}
