import { Module, type DynamicModule } from '@nestjs/common';
import { IMPORT_SERVICES, ImportsController } from './http/imports.controller.js';
import type { ImportServices } from './services.js';

@Module({})
export class ImportsModule {
  static with(services: ImportServices): DynamicModule {
    return {
      module: ImportsModule,
      controllers: [ImportsController],
      providers: [{ provide: IMPORT_SERVICES, useValue: services }],
    };
  }
}
