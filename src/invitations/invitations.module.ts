import { Module, type DynamicModule } from '@nestjs/common';
import { INVITATION_SERVICES } from './http/campaign-id.js';
import { DeliveryController } from './http/delivery.controller.js';
import type { InvitationServices } from './services.js';

@Module({})
export class InvitationsModule {
  static with(services: InvitationServices): DynamicModule {
    return {
      module: InvitationsModule,
      controllers: [DeliveryController],
      providers: [{ provide: INVITATION_SERVICES, useValue: services }],
    };
  }
}
