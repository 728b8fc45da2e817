import { Module, type DynamicModule } from '@nestjs/common';
import { FAIRNESS_SERVICES, FairnessController } from './http/fairness.controller.js';
import type { FairnessServices } from './services.js';

@Module({})
export class FairnessModule {
  static with(services: FairnessServices): DynamicModule {
    return {
      module: FairnessModule,
      controllers: [FairnessController],
      providers: [{ provide: FAIRNESS_SERVICES, useValue: services }],
    };
  }
}
