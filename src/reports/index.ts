export { reportMailWriter } from './mails.js';
export { makeReportHandler } from './make-report.js';
export type { ReportServices } from './services.js';
export { SqlReportStore } from './storage/sql-report-store.js';
export { reportsByMail } from './subscribe.js';
