import { Module, type DynamicModule } from '@nestjs/common';
import { ASSESSMENT_SERVICES, InvitationController, SittingController } from './http/candidate.controller.js';
import type { AssessmentServices } from './services.js';

@Module({})
export class AssessmentsModule {
  static with(services: AssessmentServices): DynamicModule {
    return {
      module: AssessmentsModule,
      controllers: [InvitationController, SittingController],
      providers: [{ provide: ASSESSMENT_SERVICES, useValue: services }],
    };
  }
}
