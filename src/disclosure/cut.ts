/** Where somebody stands on one attribute of the frame. */
export interface Standing {
  readonly attribute: string;
  readonly band: string;
}

/** Respondents put together to be counted. A unit is taken with all that is below it. */
export type Cut =
  | { readonly kind: 'organisation' }
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'band'; readonly standing: Standing }
  | { readonly kind: 'bands'; readonly one: Standing; readonly other: Standing }
  | { readonly kind: 'unit-band'; readonly unitId: string; readonly standing: Standing };

export const ORGANISATION: Cut = { kind: 'organisation' };

const standingKey = ({ attribute, band }: Standing): string =>
  `${encodeURIComponent(attribute)}=${encodeURIComponent(band)}`;

/** The name of a cut in storage and in addresses. */
export function keyOf(cut: Cut): string {
  switch (cut.kind) {
    case 'organisation':
      return 'organisation';
    case 'unit':
      return `unit:${cut.unitId}`;
    case 'band':
      return `band:${standingKey(cut.standing)}`;
    case 'bands':
      return `bands:${standingKey(cut.one)}&${standingKey(cut.other)}`;
    case 'unit-band':
      return `unit:${cut.unitId}&${standingKey(cut.standing)}`;
  }
}
