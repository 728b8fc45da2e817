import { Module, type DynamicModule } from '@nestjs/common';
import { VERIFICATION_SERVICES, VerificationsController } from './http/verifications.controller.js';
import type { VerificationServices } from './services.js';

@Module({})
export class VerificationsModule {
  static with(services: VerificationServices): DynamicModule {
    return {
      module: VerificationsModule,
      controllers: [VerificationsController],
      providers: [{ provide: VERIFICATION_SERVICES, useValue: services }],
    };
  }
}
