export type { BackupHeader } from './backup-file.js';
export { DatabaseNotEmpty } from './problems.js';
export { restoreBackup } from './restore-backup.js';
export { writeBackup } from './write-backup.js';
