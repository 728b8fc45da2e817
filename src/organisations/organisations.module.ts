import { Module, type DynamicModule } from '@nestjs/common';
import { JobsController, TargetsController } from './http/jobs.controller.js';
import { OrganisationController } from './http/organisation.controller.js';
import { ORGANISATION_SERVICES } from './http/services.js';
import { UnitsController } from './http/units.controller.js';
import type { OrganisationServices } from './services.js';

@Module({})
export class OrganisationsModule {
  static with(services: OrganisationServices): DynamicModule {
    return {
      module: OrganisationsModule,
      controllers: [OrganisationController, UnitsController, JobsController, TargetsController],
      providers: [{ provide: ORGANISATION_SERVICES, useValue: services }],
    };
  }
}
