export { readingOf } from './against-target.js';
export { decisionMailWriters } from './mails.js';
export { recordDecision } from './record-decision.js';
export type { DecisionServices } from './services.js';
export { SqlDecisionStore } from './storage/sql-decision-store.js';
export type { DecisionReader } from './store.js';
