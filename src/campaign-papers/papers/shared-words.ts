import type { Part } from './part.js';
import type { Said } from './said.js';

type Row = readonly [string, string];

/** What both papers say of a campaign. */
export interface SharedWords {
  /** In the place of what is not known yet. */
  readonly missing: string;
  readonly columns: {
    readonly facts: readonly [string, string];
    readonly access: readonly [string, string];
  };
  readonly footer: (title: string, said: Said) => string;
  /** What is to be written by hand. */
  readonly fill: (what: string) => string;
  readonly state: (said: Said) => string;
  readonly facts: (said: Said) => readonly Row[];
  readonly method: (said: Said) => Part;
  readonly never: (said: Said) => Part;
  readonly length: (said: Said) => Part;
  readonly accommodations: (said: Said) => Part;
  readonly margin: (said: Said) => Part;
  readonly fairness: (said: Said) => Part;
  readonly bank: (said: Said) => Part;
  readonly access: (said: Said) => { readonly heading: string; readonly rows: readonly Row[] };
  readonly retention: (said: Said) => Part;
  readonly rights: (said: Said) => Part;
  readonly security: (said: Said) => Part;
}
