import { Module, type DynamicModule } from '@nestjs/common';
import { PeopleController, RolesController } from './http/people.controller.js';
import { PEOPLE_SERVICES } from './http/services.js';
import { TeamsController } from './http/teams.controller.js';
import type { PeopleServices } from './services.js';

@Module({})
export class PeopleModule {
  static with(services: PeopleServices): DynamicModule {
    return {
      module: PeopleModule,
      controllers: [PeopleController, RolesController, TeamsController],
      providers: [{ provide: PEOPLE_SERVICES, useValue: services }],
    };
  }
}
