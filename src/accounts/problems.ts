import { Problem } from '../kernel/problem.js';

export class AccountUnknown extends Problem {
  readonly code = 'ACCOUNT_UNKNOWN';
}

/** The same for an address nobody has, a password that is wrong, and somebody who left. */
export class SignInRefused extends Problem {
  readonly code = 'SIGN_IN_REFUSED';
}

/** The same whether the password was right: waiting teaches nothing. */
export class SignInDelayed extends Problem {
  readonly code = 'SIGN_IN_DELAYED';

  constructor(readonly retryAfterSeconds: number) {
    super({ minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
  }
}

export type PasswordFault = 'password-too-short' | 'password-personal' | 'password-too-common';

export class PasswordRefused extends Problem {
  readonly code = 'PASSWORD_REFUSED';
  readonly faults: readonly { readonly field: string; readonly fault: PasswordFault }[];

  constructor(fault: PasswordFault) {
    super();
    this.faults = [{ field: 'password', fault }];
  }
}

/** The password that somebody has now, asked for before it is changed. */
export class PasswordWrong extends Problem {
  readonly code = 'PASSWORD_WRONG';
  readonly faults = [{ field: 'currentPassword', fault: 'password-wrong' }];
}

/** Used, too old, or never made. */
export class PasswordLinkOver extends Problem {
  readonly code = 'PASSWORD_LINK_OVER';
}

export class AddressMissing extends Problem {
  readonly code = 'ADDRESS_MISSING';
}

/** Somebody else changed the address: nothing that opens the account goes there yet. */
export class AddressUnconfirmed extends Problem {
  readonly code = 'ADDRESS_UNCONFIRMED';
}

/** A command names somebody by an address that several organisations know. */
export class AddressShared extends Problem {
  readonly code = 'ADDRESS_SHARED';
}

export class SessionUnknown extends Problem {
  readonly code = 'SESSION_UNKNOWN';
}

export class TokenUnknown extends Problem {
  readonly code = 'TOKEN_UNKNOWN';
}

/** Nobody hands on what they do not hold. */
export class ScopeNotHeld extends Problem {
  readonly code = 'SCOPE_NOT_HELD';
}

/** What a sign-in by the organisation's provider may stumble over. */
export class ProviderRefused extends Problem {
  readonly code = 'PROVIDER_REFUSED';

  constructor(
    readonly because: 'provider-away' | 'interrupted' | 'not-known' | 'address-not-verified' | 'several',
    override readonly cause?: unknown,
  ) {
    super();
  }
}

export class DemonstrationOver extends Problem {
  readonly code = 'NOT_FOUND';
}
