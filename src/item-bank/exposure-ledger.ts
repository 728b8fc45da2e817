/** How often items of a bank may be shown. */
export interface ExposureRule {
  readonly bankId: string;
  /** Largest share of an organisation's sittings that may see one item. */
  readonly cap: number;
  /** Until this many sittings a share says little, and everything may be shown. */
  readonly warmUpSittings: number;
}

/** Counts, in the database, who saw what; used inside a unit of work. */
export interface ExposureLedger {
  countSitting(organisationId: string, bankId: string): Promise<void>;
  /** Items that may not be shown now. */
  exhausted(organisationId: string, rule: ExposureRule): Promise<string[]>;
  /** Counts the item as shown unless that would pass the cap; false when refused. Exact even between processes. */
  tryToExpose(organisationId: string, rule: ExposureRule, itemId: string): Promise<boolean>;
  /** Counts the item as shown whatever the cap: when nothing else is left to ask. */
  exposeAnyway(organisationId: string, bankId: string, itemId: string): Promise<void>;
}
