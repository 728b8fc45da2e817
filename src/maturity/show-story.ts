import { withDescendants, type Actor } from '../organisations/index.js';
import { mayReadMaturity, readsWhole } from './access.js';
import type { MaturityServices } from './services.js';
import { showOrganisation } from './show-organisation.js';
import type { Sentence } from './shown.js';
import { tellTeam } from './story/tell-team.js';
import { openTeam, type AskedTeam } from './team/open-team.js';
import { measureTeam } from './team/team-figures.js';

/** So many units of one manager are told at once. */
const MOST_UNITS = 8;

/** Facts in sentences: of the organisation for whoever reads it, of their own units for managers. */
export async function showStory(
  services: MaturityServices,
  actor: Actor,
  asked: Pick<AskedTeam, 'periodId' | 'compareId'>,
): Promise<Sentence[]> {
  mayReadMaturity(actor);
  const units = await services.store.committed.people.structure.units(actor.organisationId);
  if (readsWhole(actor, units)) return [...(await showOrganisation(services, actor, asked)).story];
  const told: Sentence[] = [];
  const own = [...withDescendants(units, actor.managedUnits)].slice(0, MOST_UNITS);
  for (const unitId of own) {
    const team = await openTeam(services, actor, { ...asked, unitId });
    // Of a team too small to be shown, its larger unit would be told again.
    if (team.shown?.isLarger !== true || own.length === 1) told.push(...tellTeam(team, measureTeam(team)));
  }
  return told;
}
