import { Problem } from '../kernel/problem.js';

export class PersonUnknown extends Problem {
  readonly code = 'PERSON_UNKNOWN';
}

/** Somebody would be above themselves. */
export class ManagerCircle extends Problem {
  readonly code = 'MANAGER_CIRCLE';
}

/** Without an administrator, nobody could grant roles any more. */
export class LastAdministrator extends Problem {
  readonly code = 'LAST_ADMINISTRATOR';
}

/** An address opens an account: that of somebody who may do more is not changed by somebody who may do less. */
export class AddressProtected extends Problem {
  readonly code = 'ADDRESS_PROTECTED';
}

/** A departure ends roles: those who may not grant them do not end them so. */
export class DepartureProtected extends Problem {
  readonly code = 'DEPARTURE_PROTECTED';
}

/** Somebody who has left holds no role. */
export class PersonLeft extends Problem {
  readonly code = 'PERSON_LEFT';
}
