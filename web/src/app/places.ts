import * as m from '../paraglide/messages.js';

interface Place {
  readonly path: string;
  readonly label: string;
  /** What one does there, for the first page. */
  readonly about: string;
  /** One of them is enough. */
  readonly permissions: readonly string[];
  /** Who may do this has a better place for the same. */
  readonly unless?: string;
}

const all = (): readonly Place[] => [
  { path: '/mine', label: m.app_mine(), about: m.app_mine_about(), permissions: ['own'] },
  { path: '/ideas', label: m.app_ideas(), about: m.app_ideas_about(), permissions: ['own'] },
  {
    path: '/maturity',
    label: m.maturity_title(),
    about: m.maturity_about(),
    permissions: ['team.read', 'results.read'],
  },
  { path: '/team', label: m.app_team(), about: m.app_team_about(), permissions: ['team.read'] },
  { path: '/campaigns', label: m.app_campaigns(), about: m.app_campaigns_about(), permissions: ['campaigns.manage'] },
  {
    path: '/barometers',
    label: m.app_barometers(),
    about: m.app_barometers_about(),
    permissions: ['barometers.manage'],
  },
  {
    path: '/barometers/results',
    label: m.app_barometers(),
    about: m.wave_results_list_about(),
    permissions: ['team.read', 'privacy.manage'],
    unless: 'barometers.manage',
  },
  {
    path: '/instruments',
    label: m.app_instruments(),
    about: m.app_instruments_about(),
    permissions: ['content.author', 'barometers.manage'],
  },
  { path: '/people', label: m.app_people(), about: m.app_people_about(), permissions: ['people.read'] },
  {
    path: '/organisation',
    label: m.app_organisation(),
    about: m.app_organisation_about(),
    permissions: ['organisation.read'],
  },
  {
    path: '/privacy',
    label: m.app_privacy(),
    about: m.app_privacy_about(),
    permissions: ['fairness.read', 'audit.read', 'privacy.manage'],
  },
  { path: '/service', label: m.app_service(), about: m.app_service_about(), permissions: ['service.administer'] },
];

/** The main menu of somebody who may do these things. */
export const placesFor = (permissions: readonly string[] = []): readonly Place[] =>
  all()
    .filter(({ unless }) => unless === undefined || !permissions.includes(unless))
    .filter((place) => place.permissions.some((permission) => permissions.includes(permission)));
