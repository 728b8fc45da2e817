import { Module, type DynamicModule } from '@nestjs/common';
import { LinkDataController, OwnDataController, PRIVACY_SERVICES } from './http/own-data.controller.js';
import { PrivacyController } from './http/privacy.controller.js';
import type { PrivacyServices } from './services.js';

@Module({})
export class PrivacyModule {
  static with(services: PrivacyServices): DynamicModule {
    return {
      module: PrivacyModule,
      controllers: [OwnDataController, LinkDataController, PrivacyController],
      providers: [{ provide: PRIVACY_SERVICES, useValue: services }],
    };
  }
}
