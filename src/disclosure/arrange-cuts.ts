import type { CutFrame } from './unit-paths.js';
import { keyOf, ORGANISATION, type Cut, type Standing } from './cut.js';
import { pathsOf } from './unit-paths.js';

/** Where respondents are counted: everybody of one place stands in the same cuts. */
export interface Place {
  readonly unitId: string | null;
  readonly bands: Readonly<Record<string, string>>;
}

/** Every cut of a wave in the one order in which release is asked for, and who stands in which. */
export interface Arrangement {
  readonly cuts: readonly Cut[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** For each place, the cuts it stands in, ascending. */
  readonly standing: readonly (readonly number[])[];
  /** For each cut, what it is a part of, with the dimension along which it is one: what may be subtracted from what. */
  readonly wholes: readonly (readonly Whole[])[];
}

/** `within`: cuts one inside the other, the nearest first; the nearest that is shown is what the part is subtracted from. */
export interface Whole {
  readonly dimension: string;
  readonly within: readonly number[];
}

interface Found {
  readonly cut: Cut;
  readonly order: number;
  respondents: number;
}

/**
 * The one order, the same for every reader: the organisation; units from the top; bands; pairs of bands; departments by band; other units
 * by band. Larger before smaller, then by name.
 * @param respondents how many answered from each place
 * @param crossedDownTo how deep units are crossed with bands: departments are 1
 */
export function arrangeCuts(
  frame: CutFrame,
  places: readonly Place[],
  respondents: readonly number[],
  crossedDownTo = Infinity,
): Arrangement {
  const paths = pathsOf(frame);
  const attributes = frame.attributes.map(({ id }) => id);
  const found = new Map<string, Found>();
  const find = (cut: Cut, order: number, count: number): string => {
    const key = keyOf(cut);
    const known = found.get(key);
    if (known) known.respondents += count;
    else found.set(key, { cut, order, respondents: count });
    return key;
  };
  // Units and bands are there even when nobody answered: a cut that is absent would say so.
  find(ORGANISATION, 0, 0);
  for (const { id } of frame.units) if (paths.has(id)) find({ kind: 'unit', unitId: id }, depthOf(paths, id), 0);
  for (const { id: attribute, bands } of frame.attributes)
    for (const { id: band } of bands) find({ kind: 'band', standing: { attribute, band } }, BANDS, 0);
  const keys = places.map((place, at) =>
    cutsOf(place, paths, attributes, crossedDownTo).map(({ cut, order }) => find(cut, order, respondents[at] ?? 0)),
  );
  const order = [...found].sort(
    ([leftKey, left], [rightKey, right]) =>
      left.order - right.order || right.respondents - left.respondents || (leftKey < rightKey ? -1 : 1),
  );
  const indexOf = new Map(order.map(([key], index) => [key, index]));
  const cuts = order.map(([, { cut }]) => cut);
  return {
    cuts,
    indexOf,
    standing: keys.map((of) => of.map((key) => indexOf.get(key) ?? 0).sort((left, right) => left - right)),
    wholes: cuts.map((cut) => wholesOf(cut, paths, indexOf)),
  };
}

type Paths = ReadonlyMap<string, readonly { readonly id: string }[]>;

/** More than any unit is deep. */
const BANDS = 1_000;
const PAIRS = BANDS + 1;
const DEPARTMENTS_BY_BAND = BANDS + 2;
const UNITS_BY_BAND = BANDS + 3;

const depthOf = (paths: Paths, unitId: string): number => paths.get(unitId)?.length ?? 0;

function cutsOf(
  { unitId, bands }: Place,
  paths: Paths,
  attributes: readonly string[],
  crossedDownTo: number,
): { readonly cut: Cut; readonly order: number }[] {
  const standings = attributes.flatMap((attribute): Standing[] => {
    const band = bands[attribute];
    return band === undefined ? [] : [{ attribute, band }];
  });
  const units = unitId === null ? [] : (paths.get(unitId) ?? []);
  return [
    { cut: ORGANISATION, order: 0 },
    ...units.map(({ id }, depth) => ({ cut: { kind: 'unit', unitId: id } as const, order: depth + 1 })),
    ...standings.map((standing) => ({ cut: { kind: 'band', standing } as const, order: BANDS })),
    ...standings.flatMap((one, at) =>
      standings.slice(at + 1).map((other) => ({ cut: { kind: 'bands', one, other } as const, order: PAIRS })),
    ),
    ...units.slice(0, crossedDownTo).flatMap(({ id }, depth) =>
      standings.map((standing) => ({
        cut: { kind: 'unit-band', unitId: id, standing } as const,
        order: depth === 0 ? DEPARTMENTS_BY_BAND : UNITS_BY_BAND,
      })),
    ),
  ];
}

function wholesOf(cut: Cut, paths: Paths, indexOf: ReadonlyMap<string, number>): Whole[] {
  const indexes = (cuts: readonly Cut[]): number[] =>
    cuts.flatMap((one) => {
      const index = indexOf.get(keyOf(one));
      return index === undefined ? [] : [index];
    });
  const above = (unitId: string): string[] =>
    (paths.get(unitId) ?? [])
      .slice(0, -1)
      .map(({ id }) => id)
      .reverse();
  switch (cut.kind) {
    case 'organisation':
      return [];
    case 'unit': {
      const units = above(cut.unitId).map((unitId): Cut => ({ kind: 'unit', unitId }));
      return [{ dimension: 'unit', within: indexes([...units, ORGANISATION]) }];
    }
    case 'band':
      return [{ dimension: cut.standing.attribute, within: indexes([ORGANISATION]) }];
    case 'bands':
      return [
        { dimension: cut.other.attribute, within: indexes([{ kind: 'band', standing: cut.one }]) },
        { dimension: cut.one.attribute, within: indexes([{ kind: 'band', standing: cut.other }]) },
      ];
    case 'unit-band': {
      const { standing, unitId } = cut;
      const units = above(unitId).map((id): Cut => ({ kind: 'unit-band', unitId: id, standing }));
      return [
        { dimension: standing.attribute, within: indexes([{ kind: 'unit', unitId }]) },
        { dimension: 'unit', within: indexes([...units, { kind: 'band', standing }]) },
      ];
    }
  }
}
