export { againstTarget, probabilityOfReaching, readingOf, REACHED_FROM, type AskedDomain } from './against-target.js';
export { decisionMailWriters } from './mails.js';
export { changesSince, reliableChangesSince, type Change } from './earlier-sittings.js';
export { recordDecision } from './record-decision.js';
export { reported, reportedScale, rounded, scaleKeyOf, type ReportedScale, type ReportedScore } from './reported.js';
export { domainsOnSheet, type DomainOnSheet } from './result-sheet.js';
export type { DecisionServices } from './services.js';
export { SqlDecisionStore } from './storage/sql-decision-store.js';
export type { DecisionReader } from './store.js';
