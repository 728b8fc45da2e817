import type { Locale, Localised } from '../language/language.svelte.js';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

export interface NamedJob {
  readonly id: string;
  readonly title: Localised;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Somebody in a list, as the service says them. */
export interface ListedPerson {
  readonly id: string;
  readonly kind: 'employee' | 'candidate';
  readonly givenName: string;
  readonly familyName: string;
  readonly staffNumber: string | null;
  readonly email: string | null;
  readonly site: string | null;
  readonly unit: NamedUnit | null;
  readonly job: NamedJob | null;
  readonly state: 'active' | 'left';
  readonly leftOn: string | null;
}

export interface HeldRole {
  readonly role: RoleName;
  readonly unit: NamedUnit | null;
}

export type RoleName = 'administrator' | 'hr' | 'manager' | 'author' | 'privacy-steward';

export interface Person extends ListedPerson {
  readonly revision: string;
  readonly locale: Locale;
  readonly manager: NamedPerson | null;
  readonly placements: readonly {
    readonly fromDay: string;
    readonly unit: NamedUnit | null;
    readonly job: NamedJob | null;
  }[];
  readonly roles: readonly HeldRole[];
}

export interface People {
  readonly total: number;
  readonly people: readonly ListedPerson[];
}

export interface RoleHolder extends HeldRole {
  readonly person: NamedPerson;
  readonly grantedAt: string;
}

export interface TeamUnit extends NamedUnit {
  readonly parentId: string | null;
  readonly people: number;
  readonly isClosed: boolean;
  readonly isTop: boolean;
}

export interface Team {
  readonly unit: NamedUnit;
  readonly total: number;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: NamedUnit | null;
    readonly job: NamedJob | null;
    readonly site: string | null;
  }[];
}

export const fullNameOf = ({ givenName, familyName }: Pick<ListedPerson, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`.trim();
