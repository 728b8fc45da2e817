import { OWNED, SittingUnknown } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayUseOwnSpace } from './access.js';
import type { SelfServices } from './services.js';

/**
 * Erases the answers and the result of one self-assessment, really. What stays is a line saying that the person removed something of their
 * own; it does not say what, since those who read the trail are not to know that there was a self-assessment.
 * @throws {SittingUnknown} another person’s, another purpose’s, or none at all
 */
export async function removeSelfAssessment(services: SelfServices, actor: Actor, sittingId: string): Promise<void> {
  mayUseOwnSpace(actor);
  const { organisationId, personId } = actor;
  await services.assessments.store.write(async (tables) => {
    const own = await tables.ownSitting(organisationId, personId, sittingId);
    if (own?.campaign.purpose !== OWNED) throw new SittingUnknown();
    await tables.eraseInvitation(own.invitation);
    await tables.audit.append({
      organisationId,
      at: instantOf(services.clock.now()),
      actor: nameInAudit(actor),
      action: 'own-data.removed',
      subject: { kind: 'person', id: personId },
      facts: {},
    });
  });
}
