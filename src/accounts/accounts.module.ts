import { Module, type DynamicModule } from '@nestjs/common';
import { NewPasswordController } from './http/new-password.controller.js';
import { OwnAccountController } from './http/own-account.controller.js';
import { ProviderController } from './http/provider.controller.js';
import { SessionController } from './http/session.controller.js';
import { ACCOUNT_SERVICES, SIGN_IN_SETTINGS, type SignInSettings } from './http/settings.js';
import { TokensController } from './http/tokens.controller.js';
import { WelcomeController } from './http/welcome.controller.js';
import type { AccountServices } from './services.js';

@Module({})
export class AccountsModule {
  static with(services: AccountServices, settings: SignInSettings): DynamicModule {
    return {
      module: AccountsModule,
      controllers: [
        SessionController,
        ProviderController,
        NewPasswordController,
        OwnAccountController,
        TokensController,
        WelcomeController,
      ],
      providers: [
        { provide: ACCOUNT_SERVICES, useValue: services },
        { provide: SIGN_IN_SETTINGS, useValue: settings },
      ],
    };
  }
}
