import { Module, type DynamicModule } from '@nestjs/common';
import { ASSESSMENT_SERVICES } from './http/assessment-services.js';
import { InvitationController, SittingController } from './http/candidate.controller.js';
import { AcknowledgedNoticeController, NoticeController } from './http/notice.controller.js';
import { OwnSittingsController } from './http/own-sittings.controller.js';
import type { AssessmentServices } from './services.js';

@Module({})
export class AssessmentsModule {
  static with(services: AssessmentServices): DynamicModule {
    return {
      module: AssessmentsModule,
      controllers: [
        InvitationController,
        OwnSittingsController,
        SittingController,
        NoticeController,
        AcknowledgedNoticeController,
      ],
      providers: [{ provide: ASSESSMENT_SERVICES, useValue: services }],
    };
  }
}
