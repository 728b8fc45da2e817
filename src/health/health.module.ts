import { Module, type DynamicModule } from '@nestjs/common';
import type { ReadinessParts } from './check-readiness.js';
import { HealthController, READINESS_PARTS } from './health.controller.js';

@Module({})
export class HealthModule {
  static with(parts: ReadinessParts): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [{ provide: READINESS_PARTS, useValue: parts }],
    };
  }
}
