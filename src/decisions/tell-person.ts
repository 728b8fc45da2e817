import { instantOf } from '../kernel/clock.js';
import type { TestedPerson } from './access.js';
import type { DecisionServices } from './services.js';
import type { DecisionTables } from './store.js';

export const DECISION_RECORDED = 'decision-recorded';
export const CONTEST_ANSWERED = 'contest-answered';

/** Asks for a mail to the person, when there is an address; else the person reads it in their space, or by their link. */
export async function tellPerson(
  { clock, ids }: Pick<DecisionServices, 'clock' | 'ids'>,
  tables: DecisionTables,
  { invitation, campaign }: TestedPerson,
  told: { readonly kind: typeof DECISION_RECORDED | typeof CONTEST_ANSWERED; readonly id: string },
): Promise<void> {
  const { organisationId, personId } = invitation;
  const person = personId === null ? null : await tables.people.person(organisationId, personId);
  if (!person?.email || person.state === 'erased') return;
  await tables.mail.post({
    organisationId,
    id: ids.next(),
    jobId: ids.next(),
    kind: told.kind,
    to: person.email,
    locale: person.locale,
    facts: { id: told.id, campaignId: campaign.id, invitationId: invitation.id, personKind: person.kind },
    subjectId: person.id,
    createdAt: instantOf(clock.now()),
  });
}
