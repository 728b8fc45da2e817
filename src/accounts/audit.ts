import type { AuditEvent } from '../audit/index.js';
import type { Instant } from '../kernel/clock.js';
import type { PersonKey } from './store.js';

/** An event of somebody's own account, by themselves unless another is named. */
export const accountEvent = (
  person: PersonKey,
  action: string,
  at: Instant,
  { actor = `person:${person.id}`, facts = {} }: { readonly actor?: string; readonly facts?: AuditEvent['facts'] } = {},
): AuditEvent => ({
  organisationId: person.organisationId,
  at,
  actor,
  action: `account.${action}`,
  subject: { kind: 'person', id: person.id },
  facts,
});
