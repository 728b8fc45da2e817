import { withDescendants } from '../organisations/index.js';
import { fullNameOf, type PeopleReader, type Person } from '../people/index.js';
import type { DraftBody } from './draft.js';

/** Who a selection means today. */
export interface Population {
  readonly people: readonly Person[];
  /** Chosen one by one, and no longer in the organisation: not invited. */
  readonly left: readonly Person[];
}

export type Selection = Pick<DraftBody, 'unitIds' | 'personIds'>;

/** Everybody of the units and of what is below them, and everybody chosen, once each, in order of name. */
export async function populationOf(
  people: PeopleReader,
  organisationId: string,
  { unitIds, personIds }: Selection,
): Promise<Population> {
  const units = withDescendants(await people.structure.units(organisationId), unitIds);
  const ofUnits =
    units.size === 0
      ? []
      : await people.people(organisationId, { kind: 'employee', states: ['active'], unitIds: [...units] });
  const chosen = await people.peopleByIds(organisationId, personIds);
  const all = new Map([...ofUnits, ...chosen].map((person) => [person.id, person]));
  const inOrder = [...all.values()].sort(byName);
  return {
    people: inOrder.filter(({ state }) => state === 'active'),
    left: inOrder.filter(({ state }) => state !== 'active'),
  };
}

const byName = (one: Person, other: Person): number =>
  one.familyName.localeCompare(other.familyName, 'fr') ||
  one.givenName.localeCompare(other.givenName, 'fr') ||
  one.id.localeCompare(other.id);

/** One line of a pasted list or of a file, and whom it means. */
export type MatchedLine =
  | { readonly line: number; readonly text: string; readonly person: Person }
  | { readonly line: number; readonly text: string; readonly because: 'unknown' | 'left' | 'several' | 'repeated' };

/** Finds people by staff number or address, a line each; every line that finds nobody says why. */
export async function matchLines(
  people: PeopleReader,
  organisationId: string,
  lines: readonly string[],
): Promise<MatchedLine[]> {
  const keys = lines.map((text) => text.trim()).filter((text) => text !== '');
  const isAddress = (key: string): boolean => key.includes('@');
  const byKey = new Map<string, Person[]>();
  const know = (key: string | null, person: Person) => byKey.set(key ?? '', [...(byKey.get(key ?? '') ?? []), person]);
  const addresses = [...new Set(keys.filter(isAddress).map((key) => key.toLowerCase()))];
  for (const person of await people.peopleByEmails(organisationId, addresses)) know(person.email, person);
  const numbers = [...new Set(keys.filter((key) => !isAddress(key)))];
  for (const person of await people.peopleByStaffNumbers(organisationId, numbers)) know(person.staffNumber, person);
  const seen = new Set<string>();
  return lines.flatMap((raw, index) => {
    const text = raw.trim();
    return text === '' ? [] : [{ line: index + 1, text, ...whom(byKey.get(keyOf(text)) ?? [], seen) }];
  });
}

const keyOf = (text: string): string => (text.includes('@') ? text.toLowerCase() : text);

function whom(candidates: readonly Person[], seen: Set<string>) {
  const active = candidates.filter(({ state }) => state === 'active');
  const [person, another] = active;
  if (!person) return { because: candidates.length > 0 ? 'left' : 'unknown' } as const;
  if (another) return { because: 'several' } as const;
  if (seen.has(person.id)) return { because: 'repeated' } as const;
  seen.add(person.id);
  return { person };
}

export const inviteeOf = (person: Person) => ({
  name: fullNameOf(person),
  locale: person.locale,
  personId: person.id,
  unitId: person.unitId,
  // The campaign's own end is the link's: an extension moves both.
  expiresAt: null,
});
