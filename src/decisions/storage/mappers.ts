import type { Contest, ContestAnswer, ContestOutcome } from '../contest.js';
import type { Considered, Decision, Outcome } from '../decision.js';
import type { Passport, PassportContent } from '../passport.js';
import type { ContestRow, DecisionRow, PassportRow } from './decision.rows.js';

export const toDecision = (row: DecisionRow): Decision => ({
  organisationId: row.organisation_id,
  id: row.id,
  sittingId: row.sitting_id,
  campaignId: row.campaign_id,
  personId: row.person_id,
  revision: row.revision,
  outcome: row.outcome as Outcome,
  reasons: row.reasons,
  considered: JSON.parse(row.considered) as Considered[],
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  resultRevision: row.result_revision,
  contestId: row.contest_id,
});

export const toDecisionRow = (decision: Decision): DecisionRow => ({
  organisation_id: decision.organisationId,
  id: decision.id,
  sitting_id: decision.sittingId,
  campaign_id: decision.campaignId,
  person_id: decision.personId,
  revision: decision.revision,
  outcome: decision.outcome,
  reasons: decision.reasons,
  considered: JSON.stringify(decision.considered),
  decided_by: decision.decidedBy,
  decided_at: decision.decidedAt,
  result_revision: decision.resultRevision,
  contest_id: decision.contestId,
});

export const toContest = (row: ContestRow): Contest => ({
  organisationId: row.organisation_id,
  id: row.id,
  sittingId: row.sitting_id,
  campaignId: row.campaign_id,
  personId: row.person_id,
  decisionId: row.decision_id,
  text: row.text,
  raisedAt: row.raised_at,
  dueAt: row.due_at,
  answer: toAnswer(row),
});

const toAnswer = ({ outcome, reasons, answered_by, answered_at }: ContestRow): ContestAnswer | null =>
  outcome !== null && reasons !== null && answered_by !== null && answered_at !== null
    ? { outcome: outcome as ContestOutcome, reasons, by: answered_by, at: answered_at }
    : null;

export const toContestRow = (contest: Contest): ContestRow => ({
  organisation_id: contest.organisationId,
  id: contest.id,
  sitting_id: contest.sittingId,
  campaign_id: contest.campaignId,
  person_id: contest.personId,
  decision_id: contest.decisionId,
  text: contest.text,
  raised_at: contest.raisedAt,
  due_at: contest.dueAt,
  outcome: contest.answer?.outcome ?? null,
  reasons: contest.answer?.reasons ?? null,
  answered_by: contest.answer?.by ?? null,
  answered_at: contest.answer?.at ?? null,
});

export const toPassport = (row: PassportRow): Passport => ({
  organisationId: row.organisation_id,
  id: row.id,
  codeDigest: row.code_digest,
  sittingId: row.sitting_id,
  personId: row.person_id,
  content: JSON.parse(row.content) as PassportContent,
  resultRevision: row.result_revision,
  issuedAt: row.issued_at,
  validUntil: row.valid_until,
  withdrawnAt: row.withdrawn_at,
});

export const toPassportRow = (passport: Passport): PassportRow => ({
  organisation_id: passport.organisationId,
  id: passport.id,
  code_digest: passport.codeDigest,
  sitting_id: passport.sittingId,
  person_id: passport.personId,
  content: JSON.stringify(passport.content),
  result_revision: passport.resultRevision,
  issued_at: passport.issuedAt,
  valid_until: passport.validUntil,
  withdrawn_at: passport.withdrawnAt,
});
