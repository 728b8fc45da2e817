import type { Sitting } from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { fullNameOf } from '../people/index.js';
import { mayVerify } from './access.js';
import { compareSittings, type Comparison } from './compare-sittings.js';
import type { VerificationServices } from './services.js';
import type { Verification } from './verification.js';
import { verifiedSitting } from './verified-sitting.js';

export interface ShownVerification {
  readonly verification: Verification;
  /** `prepared`: nobody has been given the code. `started`: the code was given. */
  readonly state: 'prepared' | 'started' | 'running' | 'finished';
  readonly supervisor: string | null;
  readonly finishedAt: Instant | null;
  /** Null while the test goes on, and where nothing can be compared. */
  readonly comparison: Comparison | null;
}

/** The last verification of a result; null when there was none. Whoever reads a comparison is written down. */
export async function showVerification(
  services: VerificationServices,
  actor: Actor,
  sittingId: string,
): Promise<ShownVerification | null> {
  mayVerify(actor);
  const { organisationId } = actor;
  const { committed } = services.store;
  const { sitting: earlier } = await verifiedSitting(committed.assessments, organisationId, sittingId);
  const [verification] = await committed.verificationsOf(organisationId, sittingId);
  if (!verification) return null;
  const [later] = await committed.assessments.sittingsOfInvitations(organisationId, [verification.invitationId]);
  const isFinished = later?.state === 'finished';
  const comparison = isFinished ? await compareSittings(services.assessments, earlier, later) : null;
  if (isFinished) {
    await services.audit.record({
      organisationId,
      at: instantOf(services.clock.now()),
      actor: nameInAudit(actor),
      action: 'verification.viewed',
      subject: { kind: 'sitting', id: sittingId },
      facts: { verification: verification.id },
    });
  }
  const supervisor = verification.supervisedBy
    ? await committed.people.person(organisationId, verification.supervisedBy)
    : null;
  return {
    verification,
    state: stateOf(verification, later),
    supervisor: supervisor && fullNameOf(supervisor),
    finishedAt: later?.endedAt ?? null,
    comparison,
  };
}

function stateOf({ identityCheckedAt }: Verification, later: Sitting | undefined): ShownVerification['state'] {
  if (later) return later.state;
  return identityCheckedAt === null ? 'prepared' : 'started';
}
