/** How the rows that tell of one person are found in a table. */
export type BelongsTo =
  | { readonly to: 'person' | 'invitation' | 'sitting'; readonly column: string }
  /** The column holds the id of a person or of one of their invitations. */
  | { readonly to: 'subject'; readonly column: string }
  | { readonly to: 'nobody'; readonly because: string };

/** What a table holds of persons, and what becomes of it. Every table has its line: one without fails a test. */
export interface TableOfPersonalData {
  readonly table: string;
  readonly belongs: BelongsTo;
  /** `delete`, `keep`, or what each column that tells of the person becomes. */
  readonly erasure: 'delete' | 'keep' | Readonly<Record<string, string | null>>;
  /** What the person gets on asking: no secret, no scoring key, nothing of others. */
  readonly exported: readonly string[];
}

/** Whose data: a person with their invitations, or invitations made for nobody in particular. */
export interface DataSubject {
  readonly organisationId: string;
  readonly personId: string | null;
  readonly invitationIds: readonly string[];
}

/** How many rows of each table. */
export type RowCounts = Readonly<Record<string, number>>;

export const totalOf = (counts: RowCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
