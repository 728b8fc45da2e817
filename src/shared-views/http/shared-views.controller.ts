import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import type { Actor } from '../../organisations/index.js';
import { CurrentActor } from '../../platform/current-actor.js';
import { SharedViewUnknown } from '../problems.js';
import type { SharedViewServices } from '../services.js';
import { listSharedViews, openSharedView, revokeView, shareView } from '../share-view.js';
import { LONGEST_PATH, SHAREABLE, type SharedView } from '../shared-view.js';

export const SHARED_VIEW_SERVICES = Symbol('SharedViewServices');

const viewPipe = new ParseUUIDPipe({ exceptionFactory: () => new SharedViewUnknown() });

class SharedPathDto {
  @ApiProperty({ description: 'A page of figures in the application, with its filters' })
  @IsString()
  @MaxLength(LONGEST_PATH)
  @Matches(SHAREABLE)
  path!: string;
}

type ViewShown = Pick<SharedView, 'id' | 'code' | 'path' | 'createdAt' | 'expiresAt'>;

const toShown = ({ id, code, path, createdAt, expiresAt }: SharedView): ViewShown => ({
  id,
  code,
  path,
  createdAt,
  expiresAt,
});

@ApiTags('shared views')
@ApiCookieAuth('session')
@Controller('api/v1/shared-views')
export class SharedViewsController {
  constructor(@Inject(SHARED_VIEW_SERVICES) private readonly services: SharedViewServices) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Views that the reader shared, and may revoke' })
  async list(@CurrentActor() actor: Actor): Promise<ViewShown[]> {
    return (await listSharedViews(this.services, actor)).map(toShown);
  }

  @Post()
  @ApiOperation({ summary: 'Share a page with its filters: whoever opens it sees what they may see' })
  async share(@CurrentActor() actor: Actor, @Body() { path }: SharedPathDto): Promise<ViewShown> {
    return toShown(await shareView(this.services, actor, path));
  }

  @Delete(':viewId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a shared view' })
  revoke(@CurrentActor() actor: Actor, @Param('viewId', viewPipe) viewId: string): Promise<void> {
    return revokeView(this.services, actor, viewId);
  }

  @Get(':code')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where a shared view leads' })
  async open(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<Pick<ViewShown, 'path'>> {
    return { path: (await openSharedView(this.services, actor, code.slice(0, 100))).path };
  }
}
