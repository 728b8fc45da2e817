import { Module, type DynamicModule } from '@nestjs/common';
import { IdeasController } from './http/ideas.controller.js';
import { IdeasDeskController } from './http/ideas-desk.controller.js';
import { OwnIdeasController } from './http/own-ideas.controller.js';
import { ReceiptsController } from './http/receipts.controller.js';
import { IDEA_SERVICES } from './http/services.js';
import type { IdeaServices } from './services.js';

@Module({})
export class IdeasModule {
  static with(services: IdeaServices): DynamicModule {
    return {
      module: IdeasModule,
      controllers: [IdeasController, OwnIdeasController, IdeasDeskController, ReceiptsController],
      providers: [{ provide: IDEA_SERVICES, useValue: services }],
    };
  }
}
