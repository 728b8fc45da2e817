/** An organisation with its cells: everybody, units under departments, bands of attributes, and all their pairs. */
export interface RandomOrganisation {
  readonly names: readonly string[];
  /** For each person, the cells they stand in, ascending. */
  readonly memberships: readonly (readonly number[])[];
  readonly membersOf: readonly ReadonlySet<number>[];
}

interface Shape {
  readonly people: number;
  readonly units: number;
  /** How many bands each attribute has. */
  readonly bands: readonly number[];
}

export function randomOrganisation({ people, units, bands }: Shape, random: () => number): RandomOrganisation {
  const indexes = new Map<string, number>();
  const indexOf = (name: string): number => {
    const index = indexes.get(name) ?? indexes.size;
    indexes.set(name, index);
    return index;
  };
  indexOf('everybody');
  // Small units and rare bands are where people would be seen: sizes are uneven on purpose.
  const uneven = (count: number): number => Math.floor(random() ** 2 * count);
  const memberships = Array.from({ length: people }, () => {
    const unit = uneven(units);
    const attributes = bands.map((count, at) => `attribute ${at} band ${uneven(count)}`);
    const places = [`department ${unit % 2}`, `department ${unit % 2} unit ${unit}`];
    const single = ['everybody', ...places, ...attributes];
    const pairs = [
      ...places.flatMap((place) => attributes.map((band) => `${place} × ${band}`)),
      ...attributes.flatMap((band, at) => attributes.slice(at + 1).map((other) => `${band} × ${other}`)),
    ];
    return [...single, ...pairs].map(indexOf).sort((left, right) => left - right);
  });
  const membersOf = Array.from({ length: indexes.size }, () => new Set<number>());
  memberships.forEach((cells, person) => cells.forEach((cell) => membersOf[cell]!.add(person)));
  return { names: [...indexes.keys()], memberships, membersOf };
}
