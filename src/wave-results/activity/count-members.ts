import type { ActivityFigure, Instrument } from '../../barometers/index.js';
import type { Frame } from '../../waves/index.js';
import {
  arrangeCuts,
  type Arrangement,
  type Counts,
  hideAlike,
  keyOf,
  ReleasePlans,
  type Withheld,
} from '../../disclosure/index.js';
import {
  figuresFor,
  isMeasured,
  typeOfMember,
  type MeasuredCut,
  type MeasuredTypology,
  type Member,
} from './activity.js';

/** A member with the unit that they are counted in; null: in the organisation alone. */
export interface PlacedMember extends Pick<Member, 'figures'> {
  readonly unitId: string | null;
}

interface Counted {
  readonly instrument: Instrument;
  readonly frame: Frame;
  readonly threshold: number;
}

/**
 * From members to counts of types, for the organisation and its units, released by the same plan as answers are.
 * @param columns the figures that the file has
 */
export async function countMembers(
  { instrument, frame, threshold }: Counted,
  members: readonly PlacedMember[],
  columns: ReadonlySet<ActivityFigure>,
  pause: () => Promise<void>,
): Promise<MeasuredCut[]> {
  const grouped = new Map<string | null, PlacedMember[]>();
  for (const member of members) {
    const of = grouped.get(member.unitId);
    if (of) of.push(member);
    else grouped.set(member.unitId, [member]);
  }
  const units = [...grouped.keys()];
  const byUnit = [...grouped.values()];
  const present = byUnit.map(({ length }) => length);
  const places = units.map((unitId) => ({ unitId, bands: {} }));
  // Bands would cross what people say of themselves with what a machine saw of them.
  const arrangement = arrangeCuts({ ...frame, attributes: [] }, places, present);
  const plans = await ReleasePlans.of({ arrangement, threshold, pause }, present);
  const counts = new Map<number, Record<string, Counts | Withheld>>();
  for (const [cut, verdict] of plans.wave) if (verdict === 'released') counts.set(cut, {});
  for (const typology of countable(instrument, columns)) {
    const tallies = byUnit.map((of) => tallyTypes(typology, of));
    const verdicts = await plans.among(tallies.map(({ answered }) => answered));
    const may = [...counts.keys()].filter((cut) => verdicts.get(cut) === 'released');
    const found = new Map(may.map((cut) => [cut, sumIn(cut, arrangement, tallies)]));
    const shown = hideAlike(found, arrangement, threshold);
    for (const [cut, of] of counts) {
      const own = shown.has(cut) ? found.get(cut) : undefined;
      of[typology.id] = own ?? (verdicts.get(cut) === 'too-few' ? 'too-few' : 'protects-others');
    }
  }
  return arrangement.cuts.map((cut, at): MeasuredCut => {
    const of = counts.get(at);
    if (of) return { key: keyOf(cut), cut, withheld: null, counts: of };
    return { key: keyOf(cut), cut, withheld: plans.wave.get(at) === 'protects-others' ? 'protects-others' : 'too-few' };
  });
}

/** The typologies that these columns are enough for. */
export const countable = (
  { typologies }: Pick<Instrument, 'typologies'>,
  columns: ReadonlySet<ActivityFigure>,
): MeasuredTypology[] =>
  typologies.filter(isMeasured).filter((typology) => figuresFor(typology).every((figure) => columns.has(figure)));

function tallyTypes(typology: MeasuredTypology, members: readonly PlacedMember[]): Counts {
  const slots = typology.types.map(() => 0);
  let answered = 0;
  for (const member of members) {
    const type = typeOfMember(typology, member);
    if (type === null) continue;
    answered += 1;
    slots[type] = (slots[type] ?? 0) + 1;
  }
  return { answered, slots };
}

function sumIn(cut: number, { standing }: Arrangement, tallies: readonly Counts[]): Counts {
  const within = tallies.filter((_, place) => standing[place]?.includes(cut));
  const [first] = tallies;
  return {
    answered: within.reduce((sum, { answered }) => sum + answered, 0),
    slots: (first?.slots ?? []).map((_, slot) => within.reduce((sum, { slots }) => sum + (slots[slot] ?? 0), 0)),
  };
}
