import type { Organisation } from './organisation.js';

export interface OrganisationDirectory {
  find(id: string): Promise<Organisation | null>;
  isEmpty(): Promise<boolean>;
  all(): Promise<Organisation[]>;
  add(organisation: Organisation): Promise<void>;
  /** Adds the very first organisation; false when there is one already, even when two try at once. */
  addFirst(organisation: Organisation): Promise<boolean>;
}
