import { OWNED, SittingUnknown } from '../assessments/index.js';
import type { Actor } from '../organisations/index.js';
import { mayUseOwnSpace } from './access.js';
import type { SelfServices } from './services.js';

/**
 * Erases the answers and the result of one self-assessment, really. The audit trail holds no line of it: those
 * who read it are not to know that there was a self-assessment, and nothing else is removed so.
 * @throws {SittingUnknown} another person’s, another purpose’s, or none at all
 */
export async function removeSelfAssessment(services: SelfServices, actor: Actor, sittingId: string): Promise<void> {
  mayUseOwnSpace(actor);
  const { organisationId, personId } = actor;
  await services.assessments.store.write(async (tables) => {
    const own = await tables.ownSitting(organisationId, personId, sittingId);
    if (own?.campaign.purpose !== OWNED) throw new SittingUnknown();
    await tables.eraseInvitation(own.invitation);
  });
}
