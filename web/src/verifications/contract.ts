export interface Comparison {
  readonly finding: 'consistent' | 'unsure' | 'weaker' | 'stronger';
  readonly probabilitySame: number;
  readonly probabilityByChance: number;
  readonly questions: number;
}

export interface Verification {
  readonly verificationId: string;
  readonly state: 'prepared' | 'started' | 'running' | 'finished';
  readonly requestedAt: string;
  readonly supervisor: string | null;
  readonly identityCheckedAt: string | null;
  readonly finishedAt: string | null;
  readonly comparison: Comparison | null;
}
