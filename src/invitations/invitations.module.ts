import { Module, type DynamicModule } from '@nestjs/common';
import { ArrivalsController } from './http/arrivals.controller.js';
import { INVITATION_SERVICES, INVITATION_URL } from './http/campaign-id.js';
import { CandidatesController } from './http/candidates.controller.js';
import { DeliveryController } from './http/delivery.controller.js';
import type { InvitationServices } from './services.js';

@Module({})
export class InvitationsModule {
  static with(services: InvitationServices, publicUrl: string | null): DynamicModule {
    return {
      module: InvitationsModule,
      controllers: [DeliveryController, CandidatesController, ArrivalsController],
      providers: [
        { provide: INVITATION_SERVICES, useValue: services },
        { provide: INVITATION_URL, useValue: publicUrl },
      ],
    };
  }
}
