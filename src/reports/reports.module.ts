import { Module, type DynamicModule } from '@nestjs/common';
import { REPORT_SERVICES, ReportsController } from './http/reports.controller.js';
import type { ReportServices } from './services.js';

@Module({})
export class ReportsModule {
  static with(services: ReportServices): DynamicModule {
    return {
      module: ReportsModule,
      controllers: [ReportsController],
      providers: [{ provide: REPORT_SERVICES, useValue: services }],
    };
  }
}
