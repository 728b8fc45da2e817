import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayManagePrivacy } from './access.js';
import type { Erasure } from './erasure.js';
import { RetentionOutOfBounds } from './problems.js';
import type { Purge } from './purge.js';
import { monthsKept, RETENTION_BOUNDS, RETENTION_SUBJECTS, type RetentionSubject } from './retention.js';
import type { PrivacyServices } from './services.js';

export interface RetentionView {
  readonly rules: readonly {
    readonly subject: RetentionSubject;
    readonly months: number;
    readonly atLeast: number;
    readonly atMost: number;
  }[];
  readonly purges: readonly Purge[];
  readonly erasures: readonly Erasure[];
}

/** How long things are kept, and the proofs that they went. */
export async function showRetention({ store }: PrivacyServices, actor: Actor): Promise<RetentionView> {
  mayManagePrivacy(actor);
  const { organisationId } = actor;
  const rules = await store.committed.rules(organisationId);
  return {
    rules: RETENTION_SUBJECTS.map((subject) => {
      const { atLeast, atMost } = RETENTION_BOUNDS[subject];
      return { subject, months: monthsKept(rules, subject), atLeast, atMost };
    }),
    purges: await store.committed.purges(organisationId),
    erasures: await store.committed.erasures(organisationId),
  };
}

/**
 * A shorter time applies at once, a longer one to what is launched from now on: nobody's data is kept longer than they were told.
 * @throws {RetentionOutOfBounds}
 */
export async function setRetention(
  services: PrivacyServices,
  actor: Actor,
  { subject, months }: { readonly subject: RetentionSubject; readonly months: number },
): Promise<RetentionView> {
  mayManagePrivacy(actor);
  const { atLeast, atMost } = RETENTION_BOUNDS[subject];
  if (!Number.isInteger(months) || months < atLeast || months > atMost) throw new RetentionOutOfBounds(atLeast, atMost);
  const { organisationId, personId } = actor;
  const changedAt = instantOf(services.clock.now());
  await services.store.write(async (tables) => {
    const rule = { organisationId, subject, months, changedBy: personId, changedAt };
    await tables.keepRule(rule);
    await tables.shortenCampaigns(rule);
    await tables.audit.append({
      organisationId,
      at: changedAt,
      actor: nameInAudit(actor),
      action: 'retention.changed',
      subject: { kind: 'retention', id: subject },
      facts: { months },
    });
  });
  return showRetention(services, actor);
}
