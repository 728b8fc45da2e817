import { instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayUseOwnSpace } from './access.js';
import { CONSENT_PURPOSES, type Consent, type ConsentPurpose } from './consent.js';
import type { SelfServices } from './services.js';

/** Where a person stands on one purpose: no, until they say yes. */
export interface Standing {
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
  /** Of the last change; null when there was none. */
  readonly since: Instant | null;
}

export async function listConsents({ consents }: SelfServices, actor: Actor): Promise<Standing[]> {
  mayUseOwnSpace(actor);
  return standingsIn(await consents.committed.consentsOf(actor.organisationId, actor.personId));
}

/** Gives or withdraws. Saying the same again changes nothing. */
export function giveConsent(
  { consents, clock, ids }: SelfServices,
  actor: Actor,
  { purpose, given }: { readonly purpose: ConsentPurpose; readonly given: boolean },
): Promise<Standing[]> {
  mayUseOwnSpace(actor);
  const { organisationId, personId } = actor;
  const at = instantOf(clock.now());
  return consents.write(async (tables) => {
    const held = await tables.lockConsentsOf(organisationId, personId);
    const present = held.find((one) => one.purpose === purpose && one.withdrawnAt === null);
    if ((present !== undefined) === given) return standingsIn(held);
    if (present) await tables.withdraw(present, at);
    else await tables.addConsent({ organisationId, id: ids.next(), personId, purpose, givenAt: at, withdrawnAt: null });
    await tables.audit.append({
      organisationId,
      at,
      actor: nameInAudit(actor),
      action: given ? 'consent.given' : 'consent.withdrawn',
      subject: { kind: 'person', id: personId },
      facts: { purpose },
    });
    return standingsIn(await tables.consentsOf(organisationId, personId));
  });
}

const standingsIn = (held: readonly Consent[]): Standing[] =>
  CONSENT_PURPOSES.map((purpose) => {
    const ofPurpose = held.filter((one) => one.purpose === purpose);
    const present = ofPurpose.find(({ withdrawnAt }) => withdrawnAt === null);
    return { purpose, given: present !== undefined, since: present?.givenAt ?? ofPurpose.at(-1)?.withdrawnAt ?? null };
  });
