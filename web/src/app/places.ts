import * as m from '../paraglide/messages.js';

interface Place {
  readonly path: string;
  readonly label: string;
  /** One of them is enough. */
  readonly permissions: readonly string[];
}

const all = (): readonly Place[] => [
  { path: '/mine', label: m.app_mine(), permissions: ['own'] },
  { path: '/team', label: m.app_team(), permissions: ['team.read'] },
  { path: '/campaigns', label: m.app_campaigns(), permissions: ['campaigns.manage'] },
  { path: '/people', label: m.app_people(), permissions: ['people.read'] },
  { path: '/organisation', label: m.app_organisation(), permissions: ['organisation.read'] },
  { path: '/privacy', label: m.app_privacy(), permissions: ['fairness.read', 'audit.read', 'privacy.manage'] },
  { path: '/service', label: m.app_service(), permissions: ['service.administer'] },
];

/** The main menu of somebody who may do these things. */
export const placesFor = (permissions: readonly string[] = []): readonly Place[] =>
  all().filter((place) => place.permissions.some((permission) => permissions.includes(permission)));
