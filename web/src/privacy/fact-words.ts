import { wordsOfRole, type Role } from '../accounts/words-of-roles.js';
import { wordsOfScope, type Scope } from '../accounts/tokens.js';
import type { ContestOutcome, Outcome } from '../decisions/contract.js';
import { answerInWords, outcomeInWords } from '../decisions/words.js';
import { asDay, asList, asNumber } from '../language/formats.js';
import { wordsOfKind } from '../operations/words.js';
import * as m from '../paraglide/messages.js';
import type { AuditEntry } from './contract.js';
import { wordsOfValue } from './value-words.js';

type Value = AuditEntry['facts'][string];

/** One thing that an entry of the trail tells; raw when it is as it stands there, for want of words. */
interface Told {
  readonly text: string;
  readonly isRaw: boolean;
}

const amount =
  (what: () => string) =>
  (value: Value): string | null =>
    // A count of nothing says nothing.
    value === 0 ? null : m.privacy_fact({ what: what(), value: asNumber(Number(value)) });

const months = (value: Value) =>
  m.privacy_fact({ what: m.privacy_fact_retention(), value: m.privacy_fact_months({ count: Number(value) }) });

const day =
  (what: () => string) =>
  (value: Value): string =>
    m.privacy_fact({ what: what(), value: asDay(String(value).slice(0, 10)) });

/** Several in one text, as the trail keeps them. */
const several =
  (what: () => string, inWords: (one: string) => string) =>
  (value: Value): string | null => {
    const all = String(value)
      .split(/[ ,]+/)
      .filter((one) => one !== '');
    return all.length === 0 ? null : m.privacy_fact({ what: what(), value: asList(all.map(inWords)) });
  };

const roleInWords = (role: string): string => wordsOfRole(role as Role);

const sentInWords = (outcome: string): string | null => wordsOfValue('sent', outcome);
const OUTCOMES: Readonly<Record<string, (outcome: string) => string | null>> = {
  'decision.recorded': (outcome) => outcomeInWords(outcome as Outcome),
  'contest.answered': (outcome) => answerInWords(outcome as ContestOutcome),
};

const FACTS: Readonly<Record<string, (value: Value, action: string) => string | null>> = {
  added: several(m.privacy_fact_added, roleInWords),
  closesOn: day(m.privacy_fact_closes_on),
  created: amount(m.privacy_fact_created),
  daysBefore: (value) => m.privacy_fact_days_before({ count: Number(value) }),
  fields: several(m.privacy_fact_fields, (field) => wordsOfValue('field', field) ?? field),
  held: amount(m.privacy_fact_held),
  heldUntil: day(m.privacy_fact_held_until),
  interrupted: amount(m.privacy_fact_interrupted),
  invitations: amount(m.privacy_fact_tests),
  isArchived: (value) => (value === true ? m.privacy_fact_archived() : null),
  isLaunched: (value) => (value === true ? null : m.privacy_fact_before_launch()),
  identityChecked: () => m.privacy_fact_identity_checked(),
  kind: (value, action) =>
    action.startsWith('person.') ? wordsOfValue('kind', String(value)) : wordsOfKind(String(value)),
  left: amount(m.privacy_fact_left),
  leftOn: day(m.privacy_fact_left_on),
  leftOut: amount(m.privacy_fact_left_out),
  months,
  openLink: (value) => (value === true ? m.privacy_fact_open_link() : null),
  outcome: (value, action) => (OUTCOMES[action] ?? sentInWords)(String(value)),
  people: amount(m.privacy_fact_people),
  remaining: (value) => m.privacy_fact({ what: m.privacy_fact_remaining(), value: asNumber(Number(value)) }),
  removed: several(m.privacy_fact_removed, roleInWords),
  retentionMonths: months,
  role: (value) => roleInWords(String(value)),
  roles: several(m.privacy_fact_roles_ended, roleInWords),
  rows: amount(m.privacy_fact_rows),
  scopes: several(m.privacy_fact_scopes, (scope) => wordsOfScope(scope as Scope)),
  sittings: amount(m.privacy_fact_sittings),
  tests: amount(m.privacy_fact_tests),
  unchanged: amount(m.privacy_fact_unchanged),
  units: amount(m.privacy_fact_units),
  updated: amount(m.privacy_fact_updated),
  version: (value) => m.privacy_fact_version({ number: Number(value) }),
  worksCouncilOn: day(m.privacy_fact_works_council),
};

const isForMachines = (name: string, value: Value): boolean =>
  value === null || value === '' || name === 'campaignId' || /^[0-9a-f-]{36}$/.test(String(value));

function told(name: string, value: Value, action: string): Told | null {
  const raw = { text: `${name} ${value}`, isRaw: true };
  try {
    const say = FACTS[name] ?? (() => wordsOfValue(name, String(value)) ?? raw.text);
    const text = say(value, action);
    return text === null ? null : text === raw.text ? raw : { text, isRaw: false };
  } catch {
    // A value of a later version than this page.
    return raw;
  }
}

/** What an entry tells beyond its act, in the reader's words. Ids are for machines, and stay in the trail. */
export const factsInWords = ({ action, facts }: AuditEntry): Told[] =>
  Object.entries(facts)
    .filter(([name, value]) => !isForMachines(name, value))
    .map(([name, value]) => told(name, value, action))
    .filter((one) => one !== null);
