import type { Localised } from '../kernel/localised.js';
import type { PeopleReader } from '../people/index.js';

/** As what somebody acted on another's account, at that moment: never by name, since messages are kept longer than roles. */
export type ActedAs = 'hr' | 'administrator' | 'administrator-of-hr' | 'program' | 'somebody';

/** @param actor as the audit trail names them */
export async function whoActed(
  people: Pick<PeopleReader, 'grantsOf'>,
  organisationId: string,
  actor: string,
): Promise<ActedAs> {
  const [kind, id = ''] = actor.split(':');
  if (kind === 'token') return 'program';
  if (kind !== 'person') return 'somebody';
  const roles = new Set((await people.grantsOf(organisationId, id)).map(({ role }) => role));
  if (roles.has('administrator')) return roles.has('hr') ? 'administrator-of-hr' : 'administrator';
  return roles.has('hr') ? 'hr' : 'somebody';
}

const WORDS: Readonly<Record<ActedAs, Localised>> = {
  hr: {
    fr: 'Une personne des ressources humaines de votre organisation ({organisation})',
    en: 'Somebody of the HR team of your organisation ({organisation})',
  },
  administrator: {
    fr: 'Une personne qui administre Agilomètre dans votre organisation ({organisation})',
    en: 'Somebody who administers Agilomètre in your organisation ({organisation})',
  },
  'administrator-of-hr': {
    fr: 'Une personne qui administre Agilomètre et fait partie des ressources humaines de votre organisation ({organisation})',
    en: 'Somebody who administers Agilomètre and belongs to the HR team of your organisation ({organisation})',
  },
  program: {
    fr: 'Un programme que votre organisation ({organisation}) a relié à Agilomètre',
    en: 'A program that your organisation ({organisation}) has linked to Agilomètre',
  },
  somebody: {
    fr: 'Une personne de votre organisation ({organisation})',
    en: 'Somebody of your organisation ({organisation})',
  },
};

/** Messages posted before this was kept say no more than that it was somebody. */
export const whoInWords = (by: unknown): Localised =>
  typeof by === 'string' && by in WORDS ? WORDS[by as ActedAs] : WORDS.somebody;
