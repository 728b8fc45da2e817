import { instantOf } from '../kernel/clock.js';
import { assertNoFaults } from '../kernel/fields-refused.js';
import { mayChangeOrganisation } from './access.js';
import { nameInAudit, type Actor } from './actor.js';
import type { Organisation } from './organisation.js';
import { OrganisationUnknown } from './problems.js';
import { assertUnchanged } from './revision.js';
import type { OrganisationServices } from './services.js';

export interface OrganisationChange extends Pick<Organisation, 'name' | 'defaultLocale' | 'contact'> {
  readonly revision: string;
}

/** What the organisation is called, in which language it speaks first, and whom people may ask. */
export async function changeOrganisation(
  { store, clock }: OrganisationServices,
  actor: Actor,
  { revision, name, defaultLocale, contact }: OrganisationChange,
): Promise<void> {
  mayChangeOrganisation(actor);
  const tidy = { name: name.trim(), contact: { name: contact.name.trim(), email: contact.email.trim() } };
  assertNoFaults([
    ...(tidy.name === '' ? [{ field: 'name', fault: 'isNotEmpty' }] : []),
    ...(tidy.contact.name === '' ? [{ field: 'contact.name', fault: 'isNotEmpty' }] : []),
  ]);
  await store.write(async (tables) => {
    const { organisationId } = actor;
    await tables.structure.hold(organisationId);
    const known = await tables.organisation(organisationId);
    if (!known) throw new OrganisationUnknown();
    assertUnchanged(known, revision);
    await tables.keepOrganisation({ ...known, ...tidy, defaultLocale });
    await tables.audit.append({
      organisationId,
      at: instantOf(clock.now()),
      actor: nameInAudit(actor),
      action: 'organisation.changed',
      subject: { kind: 'organisation', id: organisationId },
      facts: {},
    });
  });
}
