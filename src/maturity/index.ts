export { closePeriod, countClosedPeriod, countPeriodHandler } from './close-period.js';
export { closeHalfYears } from './half-years.js';
export type { MaturityServices } from './services.js';
export { SqlMaturityStore } from './storage/sql-maturity-store.js';
export { changeOfDomain, nameOfDomain, type MeasuredChange } from './change-of-domain.js';
