import { keyOf, ORGANISATION } from '../../disclosure/index.js';
import type { Localised } from '../../kernel/localised.js';
import { refuseUnseen, UnitUnknown, type Actor, type Unit } from '../../organisations/index.js';
import { mayReadMaturity, readableUnits } from '../access.js';
import { isShown, type CutFigures, type ShownCut } from '../cut-figures.js';
import { isCounted, type CountedPeriod } from '../period.js';
import { NoPeriod, PeriodUnknown, PopulationUnknown } from '../problems.js';
import type { MaturityServices } from '../services.js';
import type { PopulationChoice } from '../shown.js';
import { named, say } from '../words/say.js';
import { pathUpwards, wholeUnit } from './unit-paths.js';

export interface AskedTeam {
  readonly unitId: string;
  readonly periodId?: string | undefined;
  /** `none`: with nothing. */
  readonly compareId?: string | undefined;
  readonly population?: string | undefined;
}

/** All that the page of a team is made of. */
export interface OpenedTeam {
  readonly unit: Unit;
  /** The unit and what is above it, but for the one that everything is under. */
  readonly path: readonly string[];
  readonly period: CountedPeriod;
  readonly compare: CountedPeriod | null;
  readonly population: PopulationChoice;
  /** The team, or the nearest larger unit that can be shown; null: nothing can. */
  readonly shown: ShownTeam | null;
  readonly organisation: ShownCut | null;
  /** The same cut in the period compared with, if it can be shown there. */
  readonly before: ShownCut | null;
  /** The same cut in every period on the same scale, oldest first. */
  readonly history: readonly { readonly period: CountedPeriod; readonly cut: CutFigures | null }[];
}

export interface ShownTeam {
  readonly id: string | null;
  readonly name: Localised;
  readonly isLarger: boolean;
  readonly cut: ShownCut;
}

const EVERYONE: PopulationChoice = { key: 'everyone', label: say({ fr: 'Tout le monde', en: 'Everyone' }) };
export const WHOLE: Localised = say({ fr: 'Toute l’organisation', en: 'The whole organisation' });

/** @throws {UnitUnknown} a unit that is not theirs, as one that does not exist; the attempt is kept */
export async function openTeam(services: MaturityServices, actor: Actor, asked: AskedTeam): Promise<OpenedTeam> {
  mayReadMaturity(actor);
  const { organisationId } = actor;
  const { committed } = services.store;
  const { unit, units } = await findUnit(services, actor, asked.unitId);
  const periods = (await committed.periods(organisationId)).filter(isCounted);
  const { period, compare } = choosePeriods(periods, asked);
  const population = choosePopulation(period, asked.population);
  const series = periods.filter(({ basis }) => basis.scaleId === period.basis.scaleId);
  const keyOfUnit = keysFor(population, units);
  const places = [
    ...pathUpwards(units, unit.id).map(({ id, name }) => ({ id, name: named(name) })),
    ORGANISATION_PLACE,
  ];
  const found = await committed.figuresOfPeriods(
    organisationId,
    places.map(({ id }) => keyOfUnit(id)),
    series.map(({ id }) => id),
  );
  const cutIn = (of: CountedPeriod | null, key: string): CutFigures | null =>
    found.find((one) => one.periodId === of?.id && one.cut.key === key)?.cut ?? null;
  const shownIn = (of: CountedPeriod | null, key: string): ShownCut | null => {
    const cut = cutIn(of, key);
    return cut !== null && isShown(cut) ? cut : null;
  };
  const shown = nearestShown(places, (id) => shownIn(period, keyOfUnit(id)), keyOfUnit(unit.id));
  const whole = wholeUnit(units)?.id;
  return {
    unit,
    path: places.flatMap(({ id }) => (id === null || id === whole ? [] : [id])),
    period,
    compare,
    population,
    shown,
    organisation: shownIn(period, keyOfUnit(null)),
    before: shown && shownIn(compare, shown.cut.key),
    history: [...series].reverse().map((one) => ({ period: one, cut: shown && cutIn(one, shown.cut.key) })),
  };
}

interface Place {
  readonly id: string | null;
  readonly name: Localised;
}

const ORGANISATION_PLACE: Place = { id: null, name: WHOLE };

async function findUnit(services: MaturityServices, actor: Actor, unitId: string) {
  const units = await services.store.committed.people.structure.units(actor.organisationId);
  const unit = units.find(({ id }) => id === unitId);
  if (unit && readableUnits(actor, units).has(unitId)) return { unit, units };
  return refuseUnseen(services, actor, { kind: 'unit', id: unitId }, new UnitUnknown());
}

/** The team itself, or the first above it that can be shown. */
function nearestShown(
  places: readonly Place[],
  cutOf: (unitId: string | null) => ShownCut | null,
  ownKey: string,
): ShownTeam | null {
  for (const { id, name } of places) {
    const cut = cutOf(id);
    if (cut === null) continue;
    const isWhole = cut.cut.kind === 'organisation' || cut.cut.kind === 'band';
    return { id, name: isWhole ? WHOLE : name, isLarger: cut.key !== ownKey, cut };
  }
  return null;
}

/** What the figures of a unit, or of the organisation, are kept under; the unit that everything is under is the organisation. */
function keysFor({ key }: PopulationChoice, units: readonly Unit[]): (unitId: string | null) => string {
  const whole = wholeUnit(units)?.id;
  const standing = key === EVERYONE.key ? null : { attribute: 'job', band: key.slice('job='.length) };
  return (unitId) => {
    if (unitId === null || unitId === whole) return keyOf(standing ? { kind: 'band', standing } : ORGANISATION);
    return keyOf(standing ? { kind: 'unit-band', unitId, standing } : { kind: 'unit', unitId });
  };
}

export function choosePeriods(
  periods: readonly CountedPeriod[],
  { periodId, compareId }: Pick<AskedTeam, 'periodId' | 'compareId'>,
): { readonly period: CountedPeriod; readonly compare: CountedPeriod | null } {
  const [newest] = periods;
  if (!newest) throw new NoPeriod();
  const find = (id: string): CountedPeriod => {
    const found = periods.find((one) => one.id === id);
    if (!found) throw new PeriodUnknown();
    return found;
  };
  const period = periodId === undefined ? newest : find(periodId);
  const isComparable = (one: CountedPeriod): boolean =>
    one.id !== period.id && one.basis.scaleId === period.basis.scaleId;
  if (compareId === 'none') return { period, compare: null };
  if (compareId !== undefined) {
    const compare = find(compareId);
    return { period, compare: isComparable(compare) ? compare : null };
  }
  return { period, compare: periods.find((one) => isComparable(one) && one.endsAt < period.endsAt) ?? null };
}

function choosePopulation({ basis }: CountedPeriod, key: string = EVERYONE.key): PopulationChoice {
  const choice = populationsOf(basis).find((one) => one.key === key);
  if (!choice) throw new PopulationUnknown();
  return choice;
}

export const populationsOf = ({ jobs }: CountedPeriod['basis']): PopulationChoice[] => [
  EVERYONE,
  ...jobs.map(({ id, title }) => ({ key: `job=${id}`, label: title })),
];
