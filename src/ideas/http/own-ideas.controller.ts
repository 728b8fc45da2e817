import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { listOwnIdeas } from '../list-ideas.js';
import type { IdeaServices } from '../services.js';
import { IDEA_SERVICES } from './services.js';
import { ListedIdeaDto, toListedIdeaDto } from './shown.dto.js';

@ApiTags('own space')
@ApiCookieAuth('session')
@Controller('api/v1/my/ideas')
export class OwnIdeasController {
  constructor(@Inject(IDEA_SERVICES) private readonly services: IdeaServices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ideas that the signed-in person signed' })
  @ApiOkResponse({ type: [ListedIdeaDto] })
  async list(@CurrentActor() actor: Actor): Promise<ListedIdeaDto[]> {
    return (await listOwnIdeas(this.services, actor)).map((one) => toListedIdeaDto(one));
  }
}
