import { In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { AssessmentReader, Campaign, Invitation } from '../../assessments/index.js';
import type { Instant } from '../../kernel/clock.js';
import type { MailReader } from '../../mail/index.js';
import type { PeopleReader } from '../../people/index.js';
import type { JobReader } from '../../queue/index.js';
import type { Delivery, DeliveryCounts, DeliveryState } from '../delivery-state.js';
import type { OpenLink } from '../open-link.js';
import type { ReminderPlan } from '../reminder-plan.js';
import type { CandidateJoin, InvitationReader, Slice } from '../store.js';
import { CandidateJoinRow, CodeGuessesRow, OpenLinkRow, ReminderPlanRow, ShortCodeRow } from './invitations.rows.js';
import { countDeliveries, countInvitations, findDeliveries, lastReminders } from './delivery-queries.js';

type Named = Pick<Campaign, 'organisationId' | 'id'>;

const toOpenLink = (row: OpenLinkRow): OpenLink => ({
  organisationId: row.organisation_id,
  campaignId: row.campaign_id,
  code: row.code,
  openedBy: row.opened_by,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
});

const toPlan = (row: ReminderPlanRow): ReminderPlan => ({
  organisationId: row.organisation_id,
  campaignId: row.campaign_id,
  daysBefore: row.days_before,
  plannedBy: row.planned_by,
  plannedAt: row.planned_at,
  carriedOutFor: row.carried_out_for,
});

const toJoin = (row: CandidateJoinRow): CandidateJoin => ({
  organisationId: row.organisation_id,
  invitationId: row.invitation_id,
  campaignId: row.campaign_id,
  mayBeWrittenToSince: row.may_be_written_to_since,
  joinedAt: row.joined_at,
});

const keyOf = ({ organisationId, id }: Named) => ({ organisation_id: organisationId, campaign_id: id });

interface Neighbours {
  readonly assessments: AssessmentReader;
  readonly people: PeopleReader;
  readonly mail: MailReader;
  readonly jobs: JobReader;
}

export class SqlInvitationReader implements InvitationReader {
  readonly assessments: AssessmentReader;
  readonly people: PeopleReader;
  readonly mail: MailReader;
  readonly jobs: JobReader;

  constructor(
    protected readonly manager: EntityManager,
    { assessments, people, mail, jobs }: Neighbours,
  ) {
    this.assessments = assessments;
    this.people = people;
    this.mail = mail;
    this.jobs = jobs;
  }

  countInvitations(campaign: Named): Promise<number> {
    return countInvitations(this.manager, campaign);
  }

  deliveryCounts(campaign: Named): Promise<DeliveryCounts> {
    return countDeliveries(this.manager, campaign);
  }

  deliveries(campaign: Named, states: readonly DeliveryState[], slice?: Slice): Promise<Delivery[]> {
    return findDeliveries(this.manager, campaign, states, slice);
  }

  lastRemindersOf(organisationId: string, personIds: readonly string[]): Promise<Map<string, Instant>> {
    return lastReminders(this.manager, organisationId, personIds);
  }

  async joinsOf(organisationId: string, invitationIds: readonly string[]): Promise<CandidateJoin[]> {
    const where = { organisation_id: organisationId, invitation_id: In([...invitationIds]) };
    return (await this.manager.findBy(CandidateJoinRow, where)).map(toJoin);
  }

  countJoinsSince(campaign: Named, since: Instant): Promise<number> {
    return this.manager.countBy(CandidateJoinRow, { ...keyOf(campaign), joined_at: MoreThanOrEqual(since) });
  }

  async openLinkOf(campaign: Named): Promise<OpenLink | null> {
    const row = await this.manager.findOneBy(OpenLinkRow, keyOf(campaign));
    return row && toOpenLink(row);
  }

  async openLinkByCode(code: string): Promise<OpenLink | null> {
    const row = await this.manager.findOneBy(OpenLinkRow, { code });
    return row && toOpenLink(row);
  }

  async reminderPlanOf(campaign: Named): Promise<ReminderPlan | null> {
    const row = await this.manager.findOneBy(ReminderPlanRow, keyOf(campaign));
    return row && toPlan(row);
  }

  async reminderPlans(): Promise<ReminderPlan[]> {
    return (await this.manager.find(ReminderPlanRow, { order: { planned_at: 'ASC' } })).map(toPlan);
  }

  async shortCodeOwner(codeDigest: string): Promise<Pick<Invitation, 'organisationId' | 'id'> | null> {
    const row = await this.manager.findOneBy(ShortCodeRow, { code_digest: codeDigest });
    return row && { organisationId: row.organisation_id, id: row.invitation_id };
  }

  async printedAmong(organisationId: string, invitationIds: readonly string[]): Promise<Set<string>> {
    const where = { organisation_id: organisationId, invitation_id: In([...invitationIds]) };
    return new Set((await this.manager.findBy(ShortCodeRow, where)).map((row) => row.invitation_id));
  }

  async wrongCodesIn(hour: string): Promise<number> {
    return (await this.manager.findOneBy(CodeGuessesRow, { hour }))?.wrong_count ?? 0;
  }
}
