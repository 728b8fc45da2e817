import { keyOf, ORGANISATION } from '../../disclosure/index.js';
import type { Localised } from '../../kernel/localised.js';
import { NotAllowed, UnitUnknown, type Actor, type Unit } from '../../organisations/index.js';
import { mayReadMaturity, readsWhole } from '../access.js';
import { parentsFirst } from '../closing/parents-first.js';
import { isShown, type CutFigures, type ShownCut } from '../cut-figures.js';
import { isCounted, type CountedPeriod } from '../period.js';
import type { MaturityServices } from '../services.js';
import { choosePeriods, WHOLE } from '../team/open-team.js';
import { depthsUnder, wholeUnit } from '../team/unit-paths.js';
import { named } from '../words/say.js';

export interface AskedOrganisation {
  readonly periodId?: string | undefined;
  readonly compareId?: string | undefined;
  /** A unit to look below; the whole by default. */
  readonly under?: string | undefined;
}

export interface UnitLine {
  readonly unitId: string | null;
  readonly name: Localised;
  readonly depth: number;
  readonly hasBelow: boolean;
  readonly now: CutFigures | null;
  readonly before: ShownCut | null;
}

/** All that the page of the organisation is made of. */
export interface OpenedOrganisation {
  readonly period: CountedPeriod;
  readonly compare: CountedPeriod | null;
  readonly under: { readonly id: string | null; readonly name: Localised };
  readonly organisation: ShownCut | null;
  readonly before: ShownCut | null;
  /** The organisation first, then the units looked at, in the order of the tree. */
  readonly lines: readonly UnitLine[];
  /** The organisation in every period on the same scale, oldest first. */
  readonly history: readonly { readonly period: CountedPeriod; readonly cut: ShownCut | null }[];
}

/** More lines than this nobody reads at once: what is further below opens by its unit. */
const MOST_LINES = 40;

export async function openOrganisation(
  { store }: MaturityServices,
  actor: Actor,
  asked: AskedOrganisation,
): Promise<OpenedOrganisation> {
  mayReadMaturity(actor);
  const { organisationId } = actor;
  const { committed } = store;
  const units = parentsFirst(await committed.people.structure.units(organisationId)).filter(
    ({ closedAt }) => closedAt === null,
  );
  if (!readsWhole(actor, units)) throw new NotAllowed();
  const top = wholeUnit(units);
  const under = asked.under === undefined ? top : units.find(({ id }) => id === asked.under);
  if (under === undefined) throw new UnitUnknown();
  const periods = (await committed.periods(organisationId)).filter(isCounted);
  const { period, compare } = choosePeriods(periods, asked);
  const series = periods.filter(({ basis }) => basis.scaleId === period.basis.scaleId);
  const chosen = unitsToShow(units, under);
  const parents = new Set(units.map(({ parentId }) => parentId));
  const whole = keyOf(ORGANISATION);
  const keyOfUnit = (id: string): string => (id === top?.id ? whole : keyOf({ kind: 'unit', unitId: id }));
  const keys = [...new Set([whole, ...chosen.map(({ unit }) => keyOfUnit(unit.id))])];
  const now = byKey(await committed.figures(period, keys));
  const then = byKey(compare ? await committed.figures(compare, keys) : []);
  const past = await committed.figuresOfPeriods(
    organisationId,
    [whole],
    series.map(({ id }) => id),
  );
  const lineOf = (key: string, line: Pick<UnitLine, 'unitId' | 'name' | 'depth' | 'hasBelow'>): UnitLine => ({
    ...line,
    now: now.get(key) ?? null,
    before: shownOr(then.get(key)),
  });
  return {
    period,
    compare,
    under: { id: under?.id ?? null, name: under === null || under === top ? WHOLE : named(under.name) },
    organisation: shownOr(now.get(whole)),
    before: shownOr(then.get(whole)),
    lines: [
      lineOf(whole, { unitId: null, name: WHOLE, depth: 0, hasBelow: false }),
      ...chosen
        .filter(({ unit }) => unit !== top)
        .map(({ unit, depth }) =>
          lineOf(keyOfUnit(unit.id), {
            unitId: unit.id,
            name: named(unit.name),
            depth,
            hasBelow: parents.has(unit.id),
          }),
        ),
    ],
    history: [...series]
      .reverse()
      .map((one) => ({ period: one, cut: shownOr(past.find(({ periodId }) => periodId === one.id)?.cut) })),
  };
}

const shownOr = (cut: CutFigures | undefined): ShownCut | null => (isShown(cut) ? cut : null);

const byKey = (cuts: readonly CutFigures[]): ReadonlyMap<string, CutFigures> =>
  new Map(cuts.map((cut) => [cut.key, cut]));

/** The unit looked below, what is right below it, and what is below that when the lines are few enough. */
function unitsToShow(units: readonly Unit[], under: Unit | null): { readonly unit: Unit; readonly depth: number }[] {
  const depths = depthsUnder(units, under?.id ?? null);
  const below = units.flatMap((unit) => {
    const depth = depths.get(unit.id);
    return depth === undefined ? [] : [{ unit, depth }];
  });
  const within = (depth: number): typeof below => below.filter((one) => one.depth <= depth);
  return within(2).length <= MOST_LINES ? within(2) : within(1);
}
