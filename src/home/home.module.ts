import { Module, type DynamicModule } from '@nestjs/common';
import { HOME_SERVICES, HomeController } from './http/home.controller.js';
import type { HomeServices } from './services.js';

@Module({})
export class HomeModule {
  static with(services: HomeServices): DynamicModule {
    return {
      module: HomeModule,
      controllers: [HomeController],
      providers: [{ provide: HOME_SERVICES, useValue: services }],
    };
  }
}
