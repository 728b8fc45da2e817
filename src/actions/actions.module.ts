import { Module, type DynamicModule } from '@nestjs/common';
import { ACTION_SERVICES, ActionsController } from './http/actions.controller.js';
import type { ActionServices } from './services.js';

@Module({})
export class ActionsModule {
  static with(services: ActionServices): DynamicModule {
    return {
      module: ActionsModule,
      controllers: [ActionsController],
      providers: [{ provide: ACTION_SERVICES, useValue: services }],
    };
  }
}
