import { Module, type DynamicModule } from '@nestjs/common';
import { PosterController, WAVE_POSTER_SERVICES } from './http/poster.controller.js';
import type { WavePosterServices } from './services.js';

@Module({})
export class WavePostersModule {
  static with(services: WavePosterServices): DynamicModule {
    return {
      module: WavePostersModule,
      controllers: [PosterController],
      providers: [{ provide: WAVE_POSTER_SERVICES, useValue: services }],
    };
  }
}
