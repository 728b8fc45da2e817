import { createRouter } from 'sv-router';
import { accountsRoutes } from '../accounts/routes.js';
import { barometersRoutes } from '../barometers/routes.js';
import { campaignsRoutes } from '../campaigns/routes.js';
import { decisionsRoutes } from '../decisions/routes.js';
import { ideasRoutes } from '../ideas/routes.js';
import { invitationsRoutes } from '../invitations/routes.js';
import { operationsRoutes } from '../operations/routes.js';
import { importsRoutes } from '../imports/routes.js';
import { maturityRoutes } from '../maturity/routes.js';
import { organisationsRoutes } from '../organisations/routes.js';
import { peopleRoutes } from '../people/routes.js';
import { privacyRoutes } from '../privacy/routes.js';
import { reportsRoutes } from '../reports/routes.js';
import { selfRoutes } from '../self/routes.js';
import { wavesRoutes } from '../waves/routes.js';
import { waveResultsRoutes } from '../wave-results/routes.js';
import AppHome from './AppHome.svelte';
import NotFound from './NotFound.svelte';
import Shell from './Shell.svelte';

/** Addresses after `/app`; each context brings its own. */
export const router = createRouter({
  layout: Shell,
  '/': AppHome,
  ...accountsRoutes,
  ...barometersRoutes,
  ...campaignsRoutes,
  ...decisionsRoutes,
  ...ideasRoutes,
  ...invitationsRoutes,
  ...operationsRoutes,
  ...importsRoutes,
  ...maturityRoutes,
  ...organisationsRoutes,
  ...peopleRoutes,
  ...privacyRoutes,
  ...reportsRoutes,
  ...selfRoutes,
  ...wavesRoutes,
  ...waveResultsRoutes,
  '*notFound': NotFound,
});
