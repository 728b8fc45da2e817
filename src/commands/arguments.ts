import { InvalidArgumentError } from 'commander';
import { isLocale, type Locale, type Localised } from '../kernel/localised.js';
import { say } from './terminal.js';

const refuse = (text: Localised): never => {
  throw new InvalidArgumentError(say(text));
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PostgreSQL would complain of anything else in words of its own. */
export const asId = (value: string): string =>
  UUID.test(value)
    ? value.toLowerCase()
    : refuse({ fr: `« ${value} » n’est pas un identifiant (UUID)`, en: `“${value}” is not an id (UUID)` });

export const asCampaign = (value: string): string => (value === 'latest' ? value : asId(value));

const MOST_INVITATIONS = 1_000;

export function asCount(value: string): number {
  const count = Number(value);
  return Number.isInteger(count) && count >= 1 && count <= MOST_INVITATIONS
    ? count
    : refuse({ fr: `un nombre entier de 1 à ${MOST_INVITATIONS}`, en: `a whole number from 1 to ${MOST_INVITATIONS}` });
}

export const asLocale = (value: string): Locale =>
  isLocale(value) ? value : refuse({ fr: 'fr ou en', en: 'fr or en' });

export function asFactor(value: string): number {
  const factor = Number(value);
  return value.trim() !== '' && Number.isFinite(factor)
    ? factor
    : refuse({ fr: 'un nombre, par exemple 1.33', en: 'a number, for instance 1.33' });
}

/** As long as its column. */
const LONGEST_NAME = 200;

export function asName(value: string): string {
  const name = value.trim();
  return name.length >= 1 && name.length <= LONGEST_NAME
    ? name
    : refuse({ fr: `de 1 à ${LONGEST_NAME} caractères`, en: `1 to ${LONGEST_NAME} characters` });
}

export const asNames = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  asName(value),
];

export function asText(value: string): string {
  const text = value.trim();
  return text === '' ? refuse({ fr: 'à remplir', en: 'to be filled in' }) : text;
}

/** As `audit verify` prints it: organisation/place:digest. */
export function asNotedHead(value: string): { organisationId: string; sequence: number; hash: string } {
  const [, organisation = '', place = '', hash = ''] =
    /^([^/]+)\/([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(value.trim()) ?? [];
  return hash === ''
    ? refuse({ fr: 'organisation/place:empreinte, comme affiché', en: 'organisation/place:digest, as printed' })
    : { organisationId: asId(organisation), sequence: Number(place), hash };
}
