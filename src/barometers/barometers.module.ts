import { Module, type DynamicModule } from '@nestjs/common';
import { InstrumentDraftsController } from './http/drafts.controller.js';
import { InstrumentExchangeController } from './http/exchange.controller.js';
import { BAROMETER_SERVICES, InstrumentsController } from './http/instruments.controller.js';
import type { BarometerServices } from './services.js';

@Module({})
export class BarometersModule {
  static with(services: BarometerServices): DynamicModule {
    return {
      module: BarometersModule,
      controllers: [InstrumentsController, InstrumentDraftsController, InstrumentExchangeController],
      providers: [{ provide: BAROMETER_SERVICES, useValue: services }],
    };
  }
}
