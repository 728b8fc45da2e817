import { Module, type DynamicModule } from '@nestjs/common';
import { ACCOUNT_SERVICES, OwnAccountController } from './http/own-account.controller.js';
import type { AccountServices } from './services.js';

@Module({})
export class AccountsModule {
  static with(services: AccountServices): DynamicModule {
    return {
      module: AccountsModule,
      controllers: [OwnAccountController],
      providers: [{ provide: ACCOUNT_SERVICES, useValue: services }],
    };
  }
}
