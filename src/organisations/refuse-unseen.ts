import type { AuditTrail } from '../audit/index.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import type { Problem } from '../kernel/problem.js';
import { nameInAudit, type Actor } from './actor.js';

export interface RefusalServices {
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/**
 * Somebody asked for a thing that is not theirs to see, or that does not exist: they get the same refusal in both cases, and the
 * attempt is kept in the audit trail.
 * @throws what `problem` is, always
 */
export async function refuseUnseen(
  { audit, clock }: RefusalServices,
  actor: Actor,
  subject: { readonly kind: string; readonly id: string },
  problem: Problem,
): Promise<never> {
  await audit.record({
    organisationId: actor.organisationId,
    at: instantOf(clock.now()),
    actor: nameInAudit(actor),
    action: 'access.refused',
    subject,
    facts: { code: problem.code },
  });
  throw problem;
}
