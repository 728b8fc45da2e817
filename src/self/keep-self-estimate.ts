import { instantOf } from '../kernel/clock.js';
import { dayOf } from '../kernel/local-day.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayUseOwnSpace } from './access.js';
import { DomainUnknown } from './problems.js';
import type { SelfServices } from './services.js';

/** What was chosen for one domain. */
export interface ChosenLevel {
  readonly domainId: string;
  readonly level: number;
}

/**
 * Keeps what a person says of themselves today, in place of what they said earlier the same day. The audit trail, which others read, learns
 * that something was said and nothing of what.
 * @throws {DomainUnknown}
 */
export async function keepSelfEstimate(
  { assessments, estimates, clock }: SelfServices,
  actor: Actor,
  chosen: readonly ChosenLevel[],
): Promise<void> {
  mayUseOwnSpace(actor);
  const { organisationId, personId } = actor;
  const { model } = await assessments.instruments.current('self');
  const stranger = chosen.find(({ domainId }) => !model.domains.some(({ id }) => id === domainId));
  if (stranger) throw new DomainUnknown({ domain: stranger.domainId });
  const at = instantOf(clock.now());
  const levels = Object.fromEntries(chosen.map(({ domainId, level }) => [domainId, level]));
  await estimates.write(async (tables) => {
    await tables.keepEstimate({ organisationId, personId, day: dayOf(at), modelId: model.id, levels });
    await tables.audit.append({
      organisationId,
      at,
      actor: nameInAudit(actor),
      action: 'self-estimate.kept',
      subject: { kind: 'person', id: personId },
      facts: {},
    });
  });
}
