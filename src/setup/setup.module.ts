import { Module, type DynamicModule } from '@nestjs/common';
import { PUBLIC_URL, SETUP_SERVICES, SetupController } from './http/setup.controller.js';
import type { SetupServices } from './set-up.js';

@Module({})
export class SetupModule {
  static with(services: SetupServices, publicUrl: string | null): DynamicModule {
    return {
      module: SetupModule,
      controllers: [SetupController],
      providers: [
        { provide: SETUP_SERVICES, useValue: services },
        { provide: PUBLIC_URL, useValue: publicUrl },
      ],
    };
  }
}
