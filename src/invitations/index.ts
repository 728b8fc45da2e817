export { giveShortCode } from './give-short-code.js';
export { letterOf } from './letters.js';
export { plannedReminders } from './plan-reminder.js';
export { waveHandlers } from './post-wave.js';
export type { InvitationServices } from './services.js';
export { SqlInvitationStore } from './storage/sql-invitation-store.js';
export { letterWriters } from './write-letters.js';
