import { Module, type DynamicModule } from '@nestjs/common';
import { CampaignController } from './http/campaign.controller.js';
import { CAMPAIGN_SERVICES, ChoicesController, DraftController } from './http/draft.controller.js';
import type { CampaignServices } from './services.js';

@Module({})
export class CampaignsModule {
  static with(services: CampaignServices): DynamicModule {
    return {
      module: CampaignsModule,
      controllers: [DraftController, ChoicesController, CampaignController],
      providers: [{ provide: CAMPAIGN_SERVICES, useValue: services }],
    };
  }
}
