import { codeDigestOf } from '../assessments/index.js';
import { afterMinutes, instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { maySupervise } from './access.js';
import { IdentityNotChecked, VerificationOver, VerificationUnknown } from './problems.js';
import type { VerificationServices } from './services.js';

/** The person sits beside the supervisor: a code that is not used soon is a code left lying about. */
const CODE_MINUTES = 60;

export interface SupervisedCode {
  /** Opens /t/<code>. */
  readonly code: string;
  /** To type on the home page. */
  readonly shortCode: string;
}

/**
 * The supervisor has looked at the person’s papers, and gets the code that opens the test. Again, when the code was lost or the test was
 * interrupted.
 * @returns the codes, known now and never again
 * @throws {IdentityNotChecked | VerificationUnknown | VerificationOver}
 */
export async function startVerification(
  services: VerificationServices,
  actor: Actor,
  { verificationId, identityChecked }: { readonly verificationId: string; readonly identityChecked: boolean },
): Promise<SupervisedCode> {
  maySupervise(actor);
  if (!identityChecked) throw new IdentityNotChecked();
  const { organisationId, personId } = actor;
  const at = instantOf(services.clock.now());
  const code = services.ids.secretCode();
  const invitation = await services.store.write(async (tables) => {
    const verification = await tables.verification(organisationId, verificationId);
    const held = verification && (await tables.assessments.lockInvitation(verification.invitationId));
    if (!held) throw new VerificationUnknown();
    if (held.sitting?.state === 'finished') throw new VerificationOver();
    await tables.assessments.keepInvitation({ ...held.invitation, expiresAt: afterMinutes(at, CODE_MINUTES) });
    // On the screen of whoever supervises: as a printed one, it is not in the person's hands alone.
    await tables.assessments.addPrintedLinkCode(held.invitation, codeDigestOf(code), at);
    await tables.keepVerification({ ...verification, supervisedBy: personId, identityCheckedAt: at });
    await tables.assessments.audit.append({
      organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'verification.started',
      subject: { kind: 'sitting', id: verification.sittingId },
      facts: { verification: verification.id, identityChecked },
    });
    return held.invitation;
  });
  return { code, shortCode: await services.giveShortCode(invitation) };
}
