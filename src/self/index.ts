export { listOwnInvitations } from './own-invitations.js';
export { startSelfAssessment } from './start-self-assessment.js';
export type { SelfServices } from './services.js';
export { sittingsForTeamFigures, type TeamSitting } from './sittings-for-team-figures.js';
export { SqlConsentStore } from './storage/sql-consent-store.js';
export { SqlSelfEstimateStore } from './storage/sql-self-estimate-store.js';
