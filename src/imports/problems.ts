import { Problem } from '../kernel/problem.js';

/** There is no such import here, or no longer: drafts are kept a day. */
export class ImportUnknown extends Problem {
  readonly code = 'IMPORT_UNKNOWN';
}

export type FileFault =
  | 'IMPORT_FILE_MISSING'
  | 'IMPORT_FILE_TOO_LARGE'
  | 'IMPORT_FILE_EMPTY'
  | 'IMPORT_NO_LINES'
  | 'IMPORT_TOO_MANY_LINES'
  | 'IMPORT_TOO_MANY_COLUMNS'
  | 'IMPORT_FORMAT_UNKNOWN'
  | 'IMPORT_FILE_LOCKED'
  | 'IMPORT_FILE_DAMAGED'
  | 'IMPORT_FILE_UNSAFE'
  | 'IMPORT_QUOTE_OPEN'
  | 'IMPORT_ENCODING_UNKNOWN';

/** The file cannot be read at all; nothing of it is kept. */
export class FileRefused extends Problem {
  constructor(
    readonly code: FileFault,
    facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(facts);
  }
}

/** A field told by two columns, or a list of another length than the file's columns. */
export class ImportColumnsWrong extends Problem {
  readonly code = 'IMPORT_COLUMNS_WRONG';
}

/** The columns of staff number and names are not all known yet. */
export class ImportColumnsMissing extends Problem {
  readonly code = 'IMPORT_COLUMNS_MISSING';
}

/** Faulty lines are left out only when somebody says so. */
export class ImportHasErrors extends Problem {
  readonly code = 'IMPORT_HAS_ERRORS';
}

/** So many people would leave that their number must be said. */
export class ImportLeaversUnconfirmed extends Problem {
  readonly code = 'IMPORT_LEAVERS_UNCONFIRMED';
}

/** People, units or jobs changed since what was shown: nothing is overwritten unseen. */
export class ImportStale extends Problem {
  readonly code = 'IMPORT_STALE';
}

/** It is being applied, or has been. */
export class ImportUnderWay extends Problem {
  readonly code = 'IMPORT_UNDER_WAY';
}

export class ImportChangesNothing extends Problem {
  readonly code = 'IMPORT_CHANGES_NOTHING';
}
