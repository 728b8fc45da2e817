import type { Localised } from '../kernel/localised.js';
import type { Job, Unit } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import type { Frame, FramedAttribute, FramedUnit } from './frame.js';
import type { Audience } from './wave.js';

/** Where an answer of that person is counted. */
export interface Place {
  readonly unitId: string | null;
  readonly bands: Readonly<Record<string, string>>;
}

export interface DrawnFrame {
  readonly frame: Frame;
  readonly placeOf: (person: Person) => Place;
}

export interface Staff {
  /** Who is asked. */
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly jobs: readonly Job[];
  /** People who have somebody under them, by id. */
  readonly leaders: ReadonlySet<string>;
}

/** A band that fewer people were asked in is put with other rare ones: an attribute is a group, never a description of somebody. */
const SMALLEST_BAND = 10;
const RARE = 'rare';

/** Freezes the organisation as it is: units with the people asked, attributes in broad bands. */
export function drawFrame({ people, units, jobs, leaders }: Staff): DrawnFrame {
  const framed = framedUnits(people, units);
  const known = new Set(framed.map(({ id }) => id));
  const jobTitles = new Map(jobs.map(({ id, title }) => [id, title]));
  const all: readonly Trait[] = [
    { id: 'site', name: SITE, valueOf: ({ site }) => site, labelOf: (site) => ({ fr: site, en: site }) },
    { id: 'job', name: JOB, valueOf: ({ jobId }) => jobId, labelOf: (id) => jobTitles.get(id) },
    {
      id: 'leads',
      name: LEADS,
      valueOf: ({ id }) => (leaders.has(id) ? 'yes' : 'no'),
      labelOf: (is) => LEADS_BANDS[is],
    },
    { id: 'language', name: LANGUAGE, valueOf: ({ locale }) => locale, labelOf: (locale) => LANGUAGES[locale] },
  ];
  const traits = all.map((trait) => banded(trait, people)).filter(({ attribute }) => attribute.bands.length > 1);
  return {
    frame: { units: framed, attributes: traits.map(({ attribute }) => attribute), invited: people.length },
    placeOf: (person) => ({
      unitId: person.unitId !== null && known.has(person.unitId) ? person.unitId : null,
      bands: Object.fromEntries(traits.map(({ attribute, bandOf }) => [attribute.id, bandOf(person)])),
    }),
  };
}

/** People outside are known by the link they came by, and by nothing else. */
export const outsideFrame = (audiences: readonly Audience[]): Frame => ({
  units: [],
  attributes: [
    {
      id: 'audience',
      name: AUDIENCE,
      bands: audiences.map(({ id, name }) => ({ id, label: name, invited: null })),
    },
  ],
  invited: null,
});

const SITE: Localised = { fr: 'Site', en: 'Site' };
const JOB: Localised = { fr: 'Métier', en: 'Job' };
const LEADS: Localised = { fr: 'Encadrement', en: 'Leading others' };
const LANGUAGE: Localised = { fr: 'Langue', en: 'Language' };
const AUDIENCE: Localised = { fr: 'Public', en: 'Audience' };
const LEADS_BANDS: Readonly<Record<string, Localised>> = {
  yes: { fr: 'Encadre une équipe', en: 'Leads a team' },
  no: { fr: 'N’encadre pas', en: 'Does not lead' },
};
const LANGUAGES: Readonly<Record<string, Localised>> = {
  fr: { fr: 'Français', en: 'French' },
  en: { fr: 'Anglais', en: 'English' },
};
const OTHERS: Localised = { fr: 'Autres ou non renseigné', en: 'Others or not known' };

/** Units with somebody asked in them or below, parents first; what is closed or empty is left out. */
function framedUnits(people: readonly Person[], units: readonly Unit[]): FramedUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const invited = new Map<string, number>();
  for (const { unitId } of people)
    for (let unit = byId.get(unitId ?? ''); unit; unit = byId.get(unit.parentId ?? ''))
      invited.set(unit.id, (invited.get(unit.id) ?? 0) + 1);
  const depthOf = (unit: Unit): number => {
    const above = byId.get(unit.parentId ?? '');
    return above ? 1 + depthOf(above) : 0;
  };
  return units
    .filter(({ id }) => invited.has(id))
    .map((unit) => ({ unit, depth: depthOf(unit) }))
    .sort((left, right) => left.depth - right.depth || left.unit.name.localeCompare(right.unit.name, 'fr'))
    .map(({ unit: { id, parentId, name } }) => ({ id, parentId, name, invited: invited.get(id) ?? 0 }));
}

interface Trait {
  readonly id: FramedAttribute['id'];
  readonly name: Localised;
  readonly valueOf: (person: Person) => string | null;
  readonly labelOf: (value: string) => Localised | undefined;
}

interface Banded {
  readonly attribute: FramedAttribute;
  readonly bandOf: (person: Person) => string;
}

function banded({ id, name, valueOf, labelOf }: Trait, people: readonly Person[]): Banded {
  const counts = new Map<string, number>();
  for (const person of people) {
    const value = valueOf(person);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const common = [...counts]
    .flatMap(([value, invited]) => {
      const label = invited >= SMALLEST_BAND ? labelOf(value) : undefined;
      return label ? [{ value, label, invited }] : [];
    })
    .sort((left, right) => right.invited - left.invited || left.label.fr.localeCompare(right.label.fr, 'fr'));
  const idOf = new Map(common.map(({ value }, index) => [value, `${id}-${index + 1}`]));
  const bands = common.map(({ value, label, invited }) => ({ id: idOf.get(value) ?? RARE, label, invited }));
  const rest = people.length - bands.reduce((sum, { invited }) => sum + invited, 0);
  if (rest > 0) bands.push({ id: RARE, label: OTHERS, invited: rest });
  return { attribute: { id, name, bands }, bandOf: (person) => idOf.get(valueOf(person) ?? '') ?? RARE };
}
