import { Module, type DynamicModule } from '@nestjs/common';
import { OPERATIONS_SERVICES, OperationsController } from './http/operations.controller.js';
import type { OperationsServices } from './services.js';

@Module({})
export class OperationsModule {
  static with(services: OperationsServices): DynamicModule {
    return {
      module: OperationsModule,
      controllers: [OperationsController],
      providers: [{ provide: OPERATIONS_SERVICES, useValue: services }],
    };
  }
}
