export { outlineOf, type CampaignOutline } from './outline-campaign.js';
export { countPendingFlags } from './count-pending-flags.js';
export { CampaignUnknown } from './problems.js';
export type { CampaignServices } from './services.js';
export { SqlCampaignStore } from './storage/sql-campaign-store.js';
