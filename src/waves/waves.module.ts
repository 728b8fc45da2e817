import { Module, type DynamicModule } from '@nestjs/common';
import { WavePapersController } from './http/papers.controller.js';
import { RespondentsController } from './http/respondents.controller.js';
import { WAVE_SERVICES, WAVE_URL } from './http/wave-id.js';
import { WavesController } from './http/waves.controller.js';
import type { WaveServices } from './services.js';

@Module({})
export class WavesModule {
  static with(services: WaveServices, publicUrl: string | null): DynamicModule {
    return {
      module: WavesModule,
      controllers: [WavesController, WavePapersController, RespondentsController],
      providers: [
        { provide: WAVE_SERVICES, useValue: services },
        { provide: WAVE_URL, useValue: publicUrl },
      ],
    };
  }
}
