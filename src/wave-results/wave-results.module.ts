import { Module, type DynamicModule } from '@nestjs/common';
import { ActivityController } from './http/activity.controller.js';
import { RespondentsOfWaveController } from './http/respondents.controller.js';
import { ReadableWavesController } from './http/readable-waves.controller.js';
import { WAVE_RESULT_SERVICES, WaveResultsController } from './http/wave-results.controller.js';
import type { WaveResultServices } from './services.js';

@Module({})
export class WaveResultsModule {
  static with(services: WaveResultServices): DynamicModule {
    return {
      module: WaveResultsModule,
      controllers: [WaveResultsController, ActivityController, ReadableWavesController, RespondentsOfWaveController],
      providers: [{ provide: WAVE_RESULT_SERVICES, useValue: services }],
    };
  }
}
