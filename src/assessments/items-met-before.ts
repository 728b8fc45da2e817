import { OWNED, type Campaign } from './campaign.js';
import type { Instrument } from './instrument.js';
import type { Invitation } from './invitation.js';
import type { AssessmentReader } from './store.js';

/** Further back, nobody remembers the questions. */
const SITTINGS_REMEMBERED = 6;

/**
 * Items that a new sitting does not ask: for a verification, every one of the sitting that it confirms and of earlier attempts to; for a self-assessment, those of the
 * person's last ones, newest first, as long as each domain keeps enough to ask and to choose among.
 */
export async function itemsMetBefore(
  reader: AssessmentReader,
  instrument: Instrument,
  { organisationId, personId, verifiesSittingId }: Invitation,
  { id: campaignId, purpose }: Campaign,
): Promise<string[]> {
  if (verifiesSittingId !== null) {
    const others = await reader.sittingsVerifying(organisationId, verifiesSittingId);
    return reader.itemsShownIn(organisationId, [verifiesSittingId, ...others]);
  }
  if (purpose !== OWNED || personId === null) return [];
  const invitations = await reader.invitations(organisationId, { campaignId, personId, purposes: [OWNED] });
  const ids = invitations.map(({ id }) => id);
  const sittings = (await reader.sittingsOfInvitations(organisationId, ids))
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt))
    .slice(0, SITTINGS_REMEMBERED);
  const met: string[] = [];
  for (const { id } of sittings) met.push(...(await reader.itemsShownIn(organisationId, [id])));
  return sparing(instrument, met);
}

/** As many of the items, first come first, as leave every domain what the longest test may ask of it, and one more. */
export function sparing(instrument: Instrument, met: readonly string[]): string[] {
  const { balance, items, domainIds } = instrument;
  const spare = new Map<string, number>();
  for (const { domain } of items.values()) spare.set(domain, (spare.get(domain) ?? 0) + 1);
  domainIds.forEach((domain, dimension) => {
    const most = Math.ceil((balance.shares[dimension] ?? 0) * balance.maximumLength);
    spare.set(domain, (spare.get(domain) ?? 0) - Math.max(most, balance.minimumPerDimension) - 1);
  });
  const excluded = new Set<string>();
  for (const id of met) {
    const domain = items.get(id)?.domain ?? '';
    const left = spare.get(domain) ?? 0;
    if (left <= 0 || excluded.has(id)) continue;
    excluded.add(id);
    spare.set(domain, left - 1);
  }
  return [...excluded];
}
