type Localised = Readonly<Record<'fr' | 'en', string>>;

export type Population =
  | { readonly kind: 'staff'; readonly unitIds: readonly string[] | null; readonly sites: readonly string[] | null }
  | { readonly kind: 'outside'; readonly audiences: readonly { readonly id: string; readonly name: Localised }[] };

export interface Wave {
  readonly id: string;
  readonly title: Localised;
  readonly instrument: { readonly id: string; readonly version: number; readonly name: Localised };
  readonly minutes: number;
  readonly state: 'planned' | 'scheduled' | 'open' | 'closing' | 'closed';
  readonly population: Population;
  readonly isAnonymous: boolean;
  readonly threshold: number;
  readonly withoutMail: 'sheets' | 'codes';
  readonly remindDaysBefore: readonly number[];
  readonly isShownToManagers: boolean;
  readonly repeatsEveryMonths: number | null;
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface Schedule {
  readonly id: string;
  readonly title: Localised;
  readonly everyMonths: number;
  readonly openDays: number;
  readonly nextOn: string | null;
}

export interface Reminder {
  readonly mayGoFrom: string;
  readonly mayGoNow: boolean;
}

export interface ListedWave extends Wave {
  readonly participation: Pick<Participation, 'invited' | 'answeredAtLeast'> | null;
  readonly reminder: Reminder | null;
}

export interface WaveList {
  readonly waves: readonly ListedWave[];
  readonly schedules: readonly Schedule[];
}

export interface Participation {
  readonly invited: number | null;
  readonly answeredAtLeast: number;
  readonly units: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly depth: number;
    readonly invited: number;
    readonly answeredAtLeast: number | null;
  }[];
}

export interface FollowedWave extends Wave {
  readonly asked: { readonly people: number; readonly withoutMail: number } | null;
  readonly participation: Participation | null;
  readonly units: readonly { readonly id: string; readonly name: string; readonly invited: number }[];
  readonly links: readonly { readonly audienceId: string; readonly path: string }[];
  readonly reminder: Reminder | null;
  readonly schedule: Schedule | null;
}

/** Active staff of one unit and one site, counted. */
export interface StaffCount {
  readonly unitId: string | null;
  readonly site: string | null;
  readonly people: number;
  readonly withoutMail: number;
}
