export { ChoreCalendar, type Chore } from './chore.js';
export { HopelessJob, JobPostponed, type JobAtWork, type JobHandler } from './job-handler.js';
export type { JobFilter, JobQueue, JobReader, JobTables } from './job-queue.js';
export { MOST_ATTEMPTS, pauseAfter, type NewJob, type QueuedJob, type Urgency } from './queued-job.js';
export { SqlJobQueue, SqlJobReader, SqlJobTables } from './storage/sql-job-queue.js';
export { tidyQueue } from './tidy-queue.js';
export { Worker } from './worker.js';
