export type { CampaignPaperServices } from './services.js';
