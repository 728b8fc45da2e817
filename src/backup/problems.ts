import { Problem } from '../kernel/problem.js';

/** Cut short, changed, or never one of ours. */
export class BackupDamaged extends Problem {
  readonly code = 'BACKUP_DAMAGED';

  constructor(file: string, line: number) {
    super({ file, line });
  }
}

/** Made by a version that knows more than this one. */
export class BackupNewer extends Problem {
  readonly code = 'BACKUP_NEWER';

  constructor(madeBy: string) {
    super({ madeBy });
  }
}

/** Made before migrations that change what rows mean: the version that made it restores it, then an upgrade brings it here. */
export class BackupOlder extends Problem {
  readonly code = 'BACKUP_OLDER';

  constructor(madeBy: string) {
    super({ madeBy });
  }
}

export class BackupFileExists extends Problem {
  readonly code = 'BACKUP_FILE_EXISTS';

  constructor(file: string) {
    super({ file });
  }
}

export class DatabaseNotEmpty extends Problem {
  readonly code = 'DATABASE_NOT_EMPTY';

  constructor(table: string) {
    super({ table });
  }
}
