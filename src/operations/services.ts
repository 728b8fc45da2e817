import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { MailServer } from '../mail/index.js';
import type { OrganisationDirectory } from '../organisations/index.js';
import type { AuditTrail } from '../audit/index.js';
import type { OperationsStore } from './store.js';

export interface OperationsServices {
  readonly store: OperationsStore;
  readonly audit: AuditTrail;
  readonly organisations: OrganisationDirectory;
  readonly mailServer: MailServer;
  readonly clock: Clock;
  readonly ids: Ids;
}
