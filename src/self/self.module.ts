import { Module, type DynamicModule } from '@nestjs/common';
import { OwnAgilityController } from './http/own-agility.controller.js';
import { OwnSpaceController, SELF_SERVICES } from './http/own-space.controller.js';
import type { SelfServices } from './services.js';

@Module({})
export class SelfModule {
  static with(services: SelfServices): DynamicModule {
    return {
      module: SelfModule,
      controllers: [OwnSpaceController, OwnAgilityController],
      providers: [{ provide: SELF_SERVICES, useValue: services }],
    };
  }
}
