import { Body, Controller, Delete, Get, Inject, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiCookieAuth, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { CampaignUnknown } from '../../campaigns/index.js';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { declareGroups, removeGroups } from '../declare-groups.js';
import { DECLARED_CHARACTERISTICS, type DeclaredCharacteristic } from '../group.js';
import { GroupsUnknown } from '../problems.js';
import type { FairnessServices } from '../services.js';
import { listComparedCampaigns, showAdverseImpact, type CampaignImpact } from '../show-adverse-impact.js';
import { showGroups, type DeclaredGroups } from '../show-groups.js';

export const FAIRNESS_SERVICES = Symbol('FairnessServices');

/** A line of some thirty characters for each of 100,000 people. */
const LARGEST_LIST_BYTES = 4 * 1024 * 1024;

/** A malformed id is as unknown as a foreign one. */
const campaignParam = new ParseUUIDPipe({ exceptionFactory: () => new CampaignUnknown() });

class GroupsDto {
  @ApiProperty({ enum: DECLARED_CHARACTERISTICS })
  @IsIn(DECLARED_CHARACTERISTICS)
  characteristic!: DeclaredCharacteristic;

  @ApiProperty({ description: 'Why the organisation may hold these groups' })
  @IsString()
  @MinLength(20)
  @MaxLength(2_000)
  lawfulBasis!: string;

  @ApiProperty({ description: 'One line a person: staff number, separator, group' })
  @IsString()
  @MaxLength(LARGEST_LIST_BYTES)
  lines!: string;
}

const isCharacteristic = (value: string): value is DeclaredCharacteristic =>
  (DECLARED_CHARACTERISTICS as readonly string[]).includes(value);

@ApiTags('fairness')
@ApiCookieAuth('session')
@Controller('api/v1')
export class FairnessController {
  constructor(@Inject(FAIRNESS_SERVICES) private readonly services: FairnessServices) {}

  @Get('fairness/groups')
  @ApiOperation({ summary: 'Which groups are held, why, and how many people in each' })
  groups(@CurrentActor() actor: Actor): Promise<DeclaredGroups[]> {
    return showGroups(this.services, actor);
  }

  @Put('fairness/groups')
  @RouteConfig({ bodyLimit: LARGEST_LIST_BYTES })
  @ApiOperation({ summary: 'Take in who belongs to which group, in place of what there was' })
  declare(@CurrentActor() actor: Actor, @Body() asked: GroupsDto): Promise<DeclaredGroups[]> {
    return declareGroups(this.services, actor, asked);
  }

  @Delete('fairness/groups/:characteristic')
  @ApiOperation({ summary: 'Forget the groups of one kind' })
  remove(@CurrentActor() actor: Actor, @Param('characteristic') characteristic: string): Promise<DeclaredGroups[]> {
    if (!isCharacteristic(characteristic)) throw new GroupsUnknown();
    return removeGroups(this.services, actor, characteristic);
  }

  @Get('fairness/campaigns')
  @ApiOperation({ summary: 'The campaigns that may be looked at' })
  campaigns(@CurrentActor() actor: Actor): ReturnType<typeof listComparedCampaigns> {
    return listComparedCampaigns(this.services, actor);
  }

  @Get('campaigns/:campaignId/fairness')
  @ApiOperation({ summary: 'How often each group passes each cut of a campaign' })
  impact(
    @CurrentActor() actor: Actor,
    @Param('campaignId', campaignParam) campaignId: string,
  ): Promise<CampaignImpact> {
    return showAdverseImpact(this.services, actor, campaignId);
  }
}
