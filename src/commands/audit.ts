import { verifyChain, type ChainVerdict, type NotedHead } from '../audit/index.js';
import type { Localised } from '../kernel/localised.js';
import { withServices } from './open-existing.js';
import { NotedOrganisationUnknown } from './problems.js';
import { print, say } from './terminal.js';

const WHY: Readonly<Record<Extract<ChainVerdict, { kind: 'broken' }>['because'], Localised>> = {
  missing: { fr: 'cette entrée manque', en: 'this entry is missing' },
  changed: { fr: 'cette entrée a été modifiée', en: 'this entry was changed' },
  unlinked: { fr: 'cette entrée ne suit pas la précédente', en: 'this entry does not follow the one before' },
  cut: { fr: 'la fin manque à partir d’ici', en: 'the end is missing from here on' },
  headless: { fr: 'la tête de la chaîne manque ou ne la suit pas', en: 'the head of the chain is gone or lags behind' },
  'other-than-noted': { fr: 'ce n’est pas l’empreinte notée', en: 'this is not the digest that was noted' },
};

/**
 * Follows the chain of each organisation; the exit code is 1 when one is broken, so that a nightly script can tell.
 * @throws {NotedOrganisationUnknown} what was noted would be compared with nothing
 */
export function verifyAudit(noted: (NotedHead & { readonly organisationId: string }) | null): Promise<void> {
  return withServices(async ({ audit, assessments }) => {
    const organisations = await assessments.organisations.all();
    if (noted && !organisations.some(({ id }) => id === noted.organisationId))
      throw new NotedOrganisationUnknown(noted.organisationId);
    for (const { id, name } of organisations) {
      const verdict = await verifyChain(audit.committed, id, noted?.organisationId === id ? noted : null);
      if (verdict.kind === 'broken') process.exitCode = 1;
      print(`${name}: ${sentence(id, verdict)}`);
    }
  });
}

function sentence(organisationId: string, verdict: ChainVerdict): string {
  if (verdict.kind === 'broken') {
    const why = say(WHY[verdict.because]);
    return say({
      fr: `chaîne rompue à l’entrée ${verdict.sequence} : ${why}.`,
      en: `chain broken at entry ${verdict.sequence}: ${why}.`,
    });
  }
  if (!verdict.head) return say({ fr: 'aucune entrée.', en: 'no entry.' });
  const { sequence, hash } = verdict.head;
  const noted = `${organisationId}/${sequence}:${hash}`;
  return say({
    fr: `chaîne entière, ${sequence} entrées. À noter ailleurs : ${noted}`,
    en: `chain whole, ${sequence} entries. To be noted elsewhere: ${noted}`,
  });
}
