import { Problem } from '../kernel/problem.js';

export class DatabaseMissing extends Problem {
  readonly code = 'DATABASE_MISSING';

  constructor(place: string) {
    super({ place });
  }
}

export class MigrationsPending extends Problem {
  readonly code = 'MIGRATIONS_PENDING';
}

export class CampaignUnknown extends Problem {
  readonly code = 'NO_SUCH_CAMPAIGN';

  constructor(id: string) {
    super({ id });
  }
}

/** The organisation of `--noted` is not in this database: nothing was compared with what was noted. */
export class NotedOrganisationUnknown extends Problem {
  readonly code = 'NOTED_ORGANISATION_UNKNOWN';

  constructor(id: string) {
    super({ id });
  }
}

/** A demonstration lets anybody in: it opens on nothing but its own organisation. */
export class DatabaseNotOfDemonstration extends Problem {
  readonly code = 'DATABASE_NOT_OF_DEMONSTRATION';
}

export class PortTaken extends Problem {
  readonly code = 'PORT_TAKEN';

  constructor(port: number) {
    super({ port: String(port) });
  }
}
