import * as m from '../paraglide/messages.js';

/** The main menu: a place is offered to whoever holds its permission. */
export const places = (): readonly { path: string; label: string; permission: string }[] => [
  { path: '/mine', label: m.app_mine(), permission: 'own' },
  { path: '/team', label: m.app_team(), permission: 'team.read' },
  { path: '/campaigns', label: m.app_campaigns(), permission: 'campaigns.manage' },
  { path: '/people', label: m.app_people(), permission: 'people.read' },
  { path: '/organisation', label: m.app_organisation(), permission: 'organisation.read' },
  { path: '/privacy', label: m.app_privacy(), permission: 'fairness.read' },
  { path: '/service', label: m.app_service(), permission: 'service.administer' },
];
