import { Problem } from '../kernel/problem.js';

export class VerificationUnknown extends Problem {
  readonly code = 'VERIFICATION_UNKNOWN';
}

export class VerificationOver extends Problem {
  readonly code = 'VERIFICATION_OVER';
}

export class IdentityNotChecked extends Problem {
  readonly code = 'IDENTITY_NOT_CHECKED';
}
