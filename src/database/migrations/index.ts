import { WaveActivity1764350000000 } from './1764350000000-wave-activity.js';
import { BallotsByKey1764360000000 } from './1764360000000-ballots-by-key.js';
import { WaveQuality1764340000000 } from './1764340000000-wave-quality.js';
import { MaskReasons1764320000000 } from './1764320000000-mask-reasons.js';
import { WaveResults1764310000000 } from './1764310000000-wave-results.js';
import { Waves1764240000000 } from './1764240000000-waves.js';
import { Ideas1764260000000 } from './1764260000000-ideas.js';
import { OwnInstruments1764300000000 } from './1764300000000-own-instruments.js';
import { ErasedInvitations1764230000000 } from './1764230000000-erased-invitations.js';
import { UnconfirmedAddresses1764210000000 } from './1764210000000-unconfirmed-addresses.js';
import { PrintedLinks1764220000000 } from './1764220000000-printed-links.js';
import { ToldRetention1764200000000 } from './1764200000000-told-retention.js';
import { Fairness1764190000000 } from './1764190000000-fairness.js';
import { Privacy1764180000000 } from './1764180000000-privacy.js';
import { Decisions1764170000000 } from './1764170000000-decisions.js';
import { Self1764160000000 } from './1764160000000-self.js';
import { Campaigns1764140000000 } from './1764140000000-campaigns.js';
import { Invitations1764150000000 } from './1764150000000-invitations.js';
import { Chores1764110000000 } from './1764110000000-chores.js';
import { Imports1764130000000 } from './1764130000000-imports.js';
import { Accounts1764100000000 } from './1764100000000-accounts.js';
import { PeopleAndQueue1764000000000 } from './1764000000000-people-and-queue.js';
import { Structure1764120000000 } from './1764120000000-structure.js';
import { CandidateTest1763900000000 } from './1763900000000-candidate-test.js';
import { Reports1764400000000 } from './1764400000000-reports.js';
import { Actions1764390000000 } from './1764390000000-actions.js';
import { SelfEstimates1764370000000 } from './1764370000000-self-estimates.js';
import { Maturity1764380000000 } from './1764380000000-maturity.js';

/** In order. Each is replayable and is never edited once it has been released. */
export const migrations = [
  CandidateTest1763900000000,
  PeopleAndQueue1764000000000,
  Accounts1764100000000,
  Chores1764110000000,
  Structure1764120000000,
  Imports1764130000000,
  Campaigns1764140000000,
  Invitations1764150000000,
  Self1764160000000,
  Decisions1764170000000,
  Privacy1764180000000,
  Fairness1764190000000,
  ToldRetention1764200000000,
  UnconfirmedAddresses1764210000000,
  PrintedLinks1764220000000,
  ErasedInvitations1764230000000,
  Waves1764240000000,
  Ideas1764260000000,
  OwnInstruments1764300000000,
  WaveResults1764310000000,
  MaskReasons1764320000000,
  WaveQuality1764340000000,
  WaveActivity1764350000000,
  BallotsByKey1764360000000,
  SelfEstimates1764370000000,
  Maturity1764380000000,
  Actions1764390000000,
  Reports1764400000000,
];
