import type { Locale, Localised } from '../language/language.svelte.js';

export interface Accommodations {
  timeFactor: number;
  noTimeLimit: boolean;
  pauseAllowed: boolean;
  screenReaderItems: boolean;
}

export interface DraftBody {
  purpose: 'hiring' | 'promotion' | null;
  titleFr: string;
  titleEn: string;
  jobId: string | null;
  unitIds: string[];
  personIds: string[];
  isOpenLink: boolean;
  blueprintId: string | null;
  opensOn: string | null;
  closesOn: string | null;
  answerBy: string | null;
  message: string;
  contactName: string;
  contactEmail: string;
  jobRelevance: string;
  worksCouncilOn: string | null;
  accommodations: (Accommodations & { personId: string })[];
}

export type DraftField = keyof DraftBody;

export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly body: DraftBody;
  readonly changedAt: string;
  readonly changedBy: string;
}

export interface ChosenPerson {
  readonly id: string;
  readonly name: string;
  readonly kind: 'employee' | 'candidate';
  readonly staffNumber: string | null;
  readonly email: string | null;
  readonly unitId: string | null;
}

export interface Blueprint {
  readonly id: string;
  readonly purpose: string;
  readonly name: Localised;
  readonly minimumQuestions: number;
  readonly maximumQuestions: number;
  readonly minutes: number | null;
  readonly domains: readonly { readonly id: string; readonly name: Localised }[];
}

export interface JobChoice {
  readonly id: string;
  readonly title: Localised;
  readonly target: Readonly<Record<string, number>>;
}

export interface UnitChoice {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

export interface Choices {
  readonly blueprints: readonly Blueprint[];
  readonly jobs: readonly JobChoice[];
  readonly units: readonly UnitChoice[];
  readonly domains: readonly { readonly id: string; readonly name: Localised }[];
  readonly levels: readonly { readonly level: number; readonly name: Localised }[];
}

interface SomePeople {
  readonly count: number;
  readonly first: readonly ChosenPerson[];
}

interface Mail {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly closing: readonly string[];
}

export interface DraftPreview {
  readonly faults: readonly { readonly field: DraftField; readonly fault: string }[];
  readonly people: SomePeople;
  readonly chosen: SomePeople;
  readonly withoutMail: SomePeople;
  readonly left: SomePeople;
  readonly elsewhere: SomePeople;
  readonly notice: {
    readonly version: string;
    readonly sections: readonly { readonly id: string; readonly heading: Localised; readonly text: Localised }[];
  } | null;
  readonly mail: Readonly<Record<Locale, Mail>> | null;
  readonly hasPublicKeys: boolean;
}

export interface LineFault {
  readonly line: number;
  readonly text: string;
  readonly because: 'unknown' | 'left' | 'several' | 'repeated';
}

export interface Summary {
  readonly invited: number;
  readonly acknowledged: number;
  readonly started: number;
  readonly finished: number;
  readonly late: number;
  readonly interrupted: number;
  readonly withdrawn: number;
  readonly waitingForTime: number;
}

export interface ListedCampaign {
  readonly id: string;
  readonly purpose: 'hiring' | 'promotion';
  readonly state: 'open' | 'closed' | 'stopped';
  readonly title: Localised;
  readonly job: Localised | null;
  readonly opensAt: string;
  readonly closesAt: string | null;
  readonly answerBy: string | null;
  readonly isOpenLink: boolean;
  readonly summary: Summary;
}

export interface CampaignList {
  readonly campaigns: readonly ListedCampaign[];
  readonly drafts: readonly {
    readonly id: string;
    readonly purpose: 'hiring' | 'promotion' | null;
    readonly title: Localised;
    readonly changedAt: string;
    readonly changedBy: string;
  }[];
}

export interface CampaignOverview extends ListedCampaign {
  readonly contact: { readonly name: string; readonly email: string };
  readonly blueprint: Localised;
  readonly jobRelevance: string | null;
  readonly worksCouncilOn: string | null;
  readonly message: string | null;
  readonly units: readonly {
    readonly unitId: string | null;
    readonly name: string | null;
    readonly summary: Summary;
  }[];
  readonly pendingFlags: number;
}

export type ParticipationState = 'invited' | 'acknowledged' | 'started' | 'finished' | 'interrupted' | 'withdrawn';

export interface Participant {
  readonly invitationId: string;
  readonly name: string | null;
  readonly staffNumber: string | null;
  readonly hasMail: boolean;
  readonly unit: string | null;
  readonly state: ParticipationState;
  readonly isLate: boolean;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly moreTime: 'none' | 'requested' | 'granted' | 'declined';
  readonly accommodations: Accommodations;
}

export interface CampaignFlag {
  readonly id: string;
  readonly category: 'accessibility' | 'unclear' | 'wrong' | 'display' | 'other';
  readonly comment: string | null;
  readonly raisedAt: string;
  readonly stem: Localised | null;
  readonly material: Localised | null;
  readonly options: readonly Localised[];
  readonly decision: {
    readonly verdict: 'withdraw' | 'keep';
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  } | null;
}
