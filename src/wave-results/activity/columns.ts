import type { ActivityFigure } from '../../barometers/index.js';
import { folded } from '../../imports/index.js';
import type { Locale } from '../../kernel/localised.js';

export const ACTIVITY_FILES = ['members', 'spaces'] as const;
export type ActivityFile = (typeof ACTIVITY_FILES)[number];
export type MemberColumn = 'identifier' | ActivityFigure;
export type SpaceColumn = 'openedOn' | 'lastWrittenOn' | 'isManaged';

/** Headers as tools and people write them, folded. The first two are those of the template. */
const MEMBER_HEADERS: Readonly<Record<MemberColumn, readonly string[]>> = {
  identifier: [
    ...['identifiant', 'identifier', 'matricule', 'staff number', 'employee id', 'courriel', 'email', 'e mail', 'mail'],
    ...['adresse e mail', 'adresse electronique', 'email address', 'user principal name', 'utilisateur', 'user'],
  ],
  days: ['jours de visite', 'days active', 'jours actifs', 'active days', 'jours de presence', 'jours', 'days'],
  contributions: ['contributions', 'posts', 'publications', 'messages publies', 'posts and edits'],
  conversations: ['conversations', 'replies', 'reponses', 'commentaires', 'comments', 'replies and comments'],
  relations: ['relations', 'people', 'personnes', 'interlocuteurs', 'contacts', 'distinct people'],
};

const SPACE_HEADERS: Readonly<Record<SpaceColumn, readonly string[]>> = {
  openedOn: [
    'ouvert le',
    'opened on',
    'cree le',
    'created',
    'created on',
    'creation',
    'date de creation',
    'creation date',
  ],
  lastWrittenOn: [
    ...['derniere activite', 'last activity', 'derniere activite le', 'last activity on', 'last activity date'],
    ...['dernier message', 'last message', 'last active'],
  ],
  isManaged: ['anime', 'community manager', 'animation', 'a un animateur', 'has a community manager', 'animateur'],
};

/** What each column tells; null: it is not read. */
export type Recognised<C extends string> = readonly (C | null)[];

const recogniser = <C extends string>(known: Readonly<Record<C, readonly string[]>>) => {
  const columnOf = new Map(
    Object.entries<readonly string[]>(known).flatMap(([column, headers]) =>
      headers.map((header) => [header, column as C] as const),
    ),
  );
  return (header: string): C | null => columnOf.get(folded(header)) ?? null;
};

export const memberColumn = recogniser(MEMBER_HEADERS);
export const spaceColumn = recogniser(SPACE_HEADERS);

const TEMPLATES: Readonly<Record<ActivityFile, Readonly<Record<Locale, readonly string[]>>>> = {
  members: {
    fr: ['Identifiant', 'Jours de visite', 'Contributions', 'Conversations', 'Relations'],
    en: ['Identifier', 'Days active', 'Contributions', 'Conversations', 'Relations'],
  },
  spaces: {
    fr: ['Ouvert le', 'Dernière activité', 'Animé'],
    en: ['Opened on', 'Last activity', 'Community manager'],
  },
};

/** An empty file with the columns that are read, as spreadsheets of that language cut them. */
export const activityTemplate = (file: ActivityFile, locale: Locale): string =>
  `\ufeff${TEMPLATES[file][locale].join(locale === 'fr' ? ';' : ',')}\r\n`;
