import { Module, type DynamicModule } from '@nestjs/common';
import { MATURITY_SERVICES, MaturityController } from './http/maturity.controller.js';
import type { MaturityServices } from './services.js';

@Module({})
export class MaturityModule {
  static with(services: MaturityServices): DynamicModule {
    return {
      module: MaturityModule,
      controllers: [MaturityController],
      providers: [{ provide: MATURITY_SERVICES, useValue: services }],
    };
  }
}
