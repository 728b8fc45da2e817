import { Module, type DynamicModule } from '@nestjs/common';
import { SHARED_VIEW_SERVICES, SharedViewsController } from './http/shared-views.controller.js';
import type { SharedViewServices } from './services.js';

@Module({})
export class SharedViewsModule {
  static with(services: SharedViewServices): DynamicModule {
    return {
      module: SharedViewsModule,
      controllers: [SharedViewsController],
      providers: [{ provide: SHARED_VIEW_SERVICES, useValue: services }],
    };
  }
}
