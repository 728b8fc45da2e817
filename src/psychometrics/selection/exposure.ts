export interface Exposure {
  /** times the item has been given */
  readonly administered: number;
  /** sittings begun, this one included */
  readonly sittings: number;
  /** largest share of sittings that may see the item, in (0, 1] */
  readonly cap: number;
  /** until this many sittings, all is allowed: a share of few is noise */
  readonly warmUpSittings: number;
}

/**
 * Hard running cap on exposure: the item may be given if that keeps its count within cap · sittings.
 * During warm-up everything may; after it, an item overused in warm-up rests until its share has fallen.
 */
export function mayBeExposed({ administered, sittings, cap, warmUpSittings }: Exposure): boolean {
  return sittings <= warmUpSittings || administered + 1 <= cap * sittings + 1e-9;
}
