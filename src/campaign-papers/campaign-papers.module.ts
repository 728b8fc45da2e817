import { Module, type DynamicModule } from '@nestjs/common';
import { CAMPAIGN_PAPER_SERVICES, PaperController } from './http/paper.controller.js';
import type { CampaignPaperServices } from './services.js';

@Module({})
export class CampaignPapersModule {
  static with(services: CampaignPaperServices): DynamicModule {
    return {
      module: CampaignPapersModule,
      controllers: [PaperController],
      providers: [{ provide: CAMPAIGN_PAPER_SERVICES, useValue: services }],
    };
  }
}
