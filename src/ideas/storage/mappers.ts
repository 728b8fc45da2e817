import type { Idea, IdeaAnswer, IdeaPrecision, IdeaReport, IdeaState, ReportReason } from '../idea.js';
import type { IdeaAnswerRow, IdeaPrecisionRow, IdeaReportRow, IdeaRow } from './idea.rows.js';

export const toIdea = (row: IdeaRow): Idea => ({
  organisationId: row.organisation_id,
  id: row.id,
  theme: row.theme,
  title: row.title,
  body: row.body,
  state: row.state as IdeaState,
  authorId: row.author_id,
  receiptDigest: row.receipt_digest,
  arrivedOn: row.arrived_on,
  supports: row.supports,
  supportsEndedOn: row.supports_ended_on,
  hidden: row.hidden_on === null ? null : { on: row.hidden_on, reason: row.hidden_because ?? '' },
});

export const toIdeaRow = (idea: Idea): IdeaRow => ({
  organisation_id: idea.organisationId,
  id: idea.id,
  theme: idea.theme,
  title: idea.title,
  body: idea.body,
  state: idea.state,
  author_id: idea.authorId,
  receipt_digest: idea.receiptDigest,
  arrived_on: idea.arrivedOn,
  supports: idea.supports,
  supports_ended_on: idea.supportsEndedOn,
  hidden_on: idea.hidden?.on ?? null,
  hidden_because: idea.hidden?.reason ?? null,
});

export const toAnswer = (row: IdeaAnswerRow): IdeaAnswer => ({
  organisationId: row.organisation_id,
  id: row.id,
  ideaId: row.idea_id,
  state: row.state as IdeaState,
  text: row.text,
  at: row.answered_at,
});

export const toAnswerRow = (answer: IdeaAnswer): IdeaAnswerRow => ({
  organisation_id: answer.organisationId,
  id: answer.id,
  idea_id: answer.ideaId,
  state: answer.state,
  text: answer.text,
  answered_at: answer.at,
});

export const toPrecision = (row: IdeaPrecisionRow): IdeaPrecision => ({
  organisationId: row.organisation_id,
  id: row.id,
  ideaId: row.idea_id,
  authorId: row.author_id,
  text: row.text,
  writtenOn: row.written_on,
});

export const toPrecisionRow = (precision: IdeaPrecision): IdeaPrecisionRow => ({
  organisation_id: precision.organisationId,
  id: precision.id,
  idea_id: precision.ideaId,
  author_id: precision.authorId,
  text: precision.text,
  written_on: precision.writtenOn,
});

export const toReport = (row: IdeaReportRow): IdeaReport => ({
  organisationId: row.organisation_id,
  id: row.id,
  ideaId: row.idea_id,
  reason: row.reason as ReportReason,
  comment: row.comment,
  reportedOn: row.reported_on,
});

export const toReportRow = (report: IdeaReport): IdeaReportRow => ({
  organisation_id: report.organisationId,
  id: report.id,
  idea_id: report.ideaId,
  reason: report.reason,
  comment: report.comment,
  reported_on: report.reportedOn,
});
