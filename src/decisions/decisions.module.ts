import { Module, type DynamicModule } from '@nestjs/common';
import {
  DECISION_PUBLIC_URL,
  LinkReviewController,
  OwnDecisionsController,
  PassportController,
} from './http/own-decisions.controller.js';
import {
  CampaignResultsController,
  ContestsController,
  DECISION_SERVICES,
  ResultsController,
} from './http/results.controller.js';
import type { DecisionServices } from './services.js';

@Module({})
export class DecisionsModule {
  static with(services: DecisionServices, publicUrl: string | null): DynamicModule {
    return {
      module: DecisionsModule,
      controllers: [
        CampaignResultsController,
        ResultsController,
        ContestsController,
        OwnDecisionsController,
        LinkReviewController,
        PassportController,
      ],
      providers: [
        { provide: DECISION_SERVICES, useValue: services },
        { provide: DECISION_PUBLIC_URL, useValue: publicUrl },
      ],
    };
  }
}
