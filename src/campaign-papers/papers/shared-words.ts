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
  footer(title: string, said: Said): string;
  /** What is to be written by hand. */
  fill(what: string): string;
  state(said: Said): string;
  facts(said: Said): readonly Row[];
  method(said: Said): Part;
  never(said: Said): Part;
  length(said: Said): Part;
  accommodations(said: Said): Part;
  margin(said: Said): Part;
  fairness(said: Said): Part;
  bank(said: Said): Part;
  access(said: Said): { readonly heading: string; readonly rows: readonly Row[] };
  retention(said: Said): Part;
  retentionDiffers(said: Said): string;
  rights(said: Said): Part;
  security(said: Said): Part;
}
