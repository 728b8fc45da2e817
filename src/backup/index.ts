export type { BackupHeader } from './backup-file.js';
export { restoreBackup } from './restore-backup.js';
export { writeBackup } from './write-backup.js';
