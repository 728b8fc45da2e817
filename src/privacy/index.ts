export type { TableOfPersonalData } from './personal-data.js';
export { monthsKeptBy, monthsOfTests, type MonthsKept } from './months-kept.js';
export { erasureFileIfThere, keepErasureFile, readErasureFile } from './erasure-file.js';
export { eraseAgain, listErasures, type ErasedAgain, type ErasureList } from './erasure-list.js';
export { purgeChore } from './purge-expired.js';
export type { PrivacyServices } from './services.js';
export { SqlPrivacyStore } from './storage/sql-privacy-store.js';
