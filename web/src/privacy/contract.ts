export interface View {
  readonly at: string;
  readonly action: string;
  readonly by: string | null;
}

export interface ErasurePlan {
  readonly erasedTests: number;
  readonly holds: readonly { readonly until: string; readonly because: 'decision-records' | 'open-contest' }[];
  readonly isWhole: boolean;
}

export type RetentionSubject = 'hiring' | 'promotion' | 'leavers';

export interface Retention {
  readonly rules: readonly {
    readonly subject: RetentionSubject;
    readonly months: number;
    readonly atLeast: number;
    readonly atMost: number;
  }[];
  readonly purges: readonly {
    readonly id: string;
    readonly at: string;
    readonly invitations: number;
    readonly people: number;
    readonly counts: Readonly<Record<string, number>>;
    readonly remaining: number;
  }[];
  readonly erasures: readonly {
    readonly id: string;
    readonly askedAt: string;
    readonly askedBy: string;
    readonly erasedInvitationIds: readonly string[];
    readonly heldInvitationIds: readonly string[];
    readonly heldUntil: string | null;
    readonly completedAt: string | null;
  }[];
}

export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly head: { readonly sequence: number; readonly hash: string } | null }
  | { readonly kind: 'broken'; readonly sequence: number; readonly because: string };

export interface DeclaredGroups {
  readonly characteristic: string;
  readonly lawfulBasis: string;
  readonly declaredAt: string;
  readonly people: number;
}

export type Conclusion =
  'difference-to-explain' | 'could-be-chance' | 'small-difference' | 'no-difference-seen' | 'nobody-passed';

export type Cut = { readonly kind: 'level'; readonly level: number } | { readonly kind: 'chosen' };

export type Impact =
  | { readonly kind: 'withheld'; readonly because: 'group-too-small' | 'one-group' }
  | {
      readonly kind: 'shown';
      readonly groups: readonly {
        readonly group: string;
        readonly passed: number;
        readonly total: number;
        readonly rate: number;
        readonly ratio: number | null;
        readonly probability: number;
        readonly conclusion: Conclusion;
      }[];
    };

export interface CampaignImpact {
  readonly finished: number;
  readonly characteristics: readonly {
    readonly characteristic: string;
    readonly cuts: readonly { readonly cut: Cut; readonly impact: Impact }[];
  }[];
}
