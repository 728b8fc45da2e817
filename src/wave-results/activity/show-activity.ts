import type { Cut } from '../../disclosure/index.js';
import {
  withheld,
  type ActivityShown,
  type SpacesShown,
  type MeasuredTypesShown,
  type TypologyShown,
} from '../shown.js';
import type { ClosedWave } from '../surveyed-wave.js';
import {
  isMeasured,
  takesMembers,
  takesSpaces,
  type Activity,
  type MeasuredSpaces,
  type Proportion,
} from './activity.js';

/** What the tool measured, by typology; nothing for those it did not. */
export function measuredTypes(
  { instrument }: ClosedWave,
  { members }: Activity,
  cut: { readonly key: string; readonly cut: Cut },
): ReadonlyMap<string, NonNullable<TypologyShown['measured']>> {
  if (members === null) return new Map();
  return new Map(
    instrument.typologies.filter(isMeasured).flatMap(({ id, measured: { description, isOfThoseWhoCame } }) => {
      const figures = typesIn(members.cuts, id, cut);
      return figures === null ? [] : [[id, { description, isOfThoseWhoCame, figures }] as const];
    }),
  );
}

/** Null: the file had not the columns. */
function typesIn(
  cuts: NonNullable<Activity['members']>['cuts'],
  typologyId: string,
  { key, cut }: { readonly key: string; readonly cut: Cut },
): MeasuredTypesShown | null {
  if (cut.kind !== 'organisation' && cut.kind !== 'unit') return withheld('not-counted');
  const own = cuts.find((one) => one.key === key);
  if (own === undefined) return withheld('too-few');
  if (own.withheld !== null) return withheld(own.withheld);
  const counts = own.counts[typologyId];
  if (counts === undefined) return null;
  if (typeof counts === 'string') return withheld(counts);
  return { kind: 'shown', members: counts.answered, counts: counts.slots };
}

/** Null: nothing of this wave is measured. */
export function showActivity(wave: ClosedWave, { members, spaces }: Activity, { kind }: Cut): ActivityShown | null {
  if (!takesMembers(wave) && !takesSpaces(wave)) return null;
  const { measuredSpaces } = wave.instrument;
  return {
    period: members && { from: members.from, to: members.to },
    // Spaces belong to no unit.
    spaces: spaces && measuredSpaces && kind === 'organisation' ? showSpaces(spaces, measuredSpaces.description) : null,
  };
}

const showSpaces = (
  { on, lasting, living, managed }: MeasuredSpaces,
  description: SpacesShown['description'],
): SpacesShown => {
  const shown = (one: Proportion) => (one.of === 0 ? null : one);
  return { on, description, lasting: shown(lasting), living: shown(living), managed: managed && shown(managed) };
};
