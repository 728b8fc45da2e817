import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('open_links')
@Index(['code'], { unique: true })
export class OpenLinkRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  campaign_id!: string;

  /** On posters and in job adverts: no secret. */
  @Column('varchar', { length: 12 })
  code!: string;

  @Column('uuid')
  opened_by!: string;

  @Column('varchar', { length: 24 })
  opened_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  closed_at!: string | null;
}

@Entity('candidate_joins')
@Index(['organisation_id', 'campaign_id', 'joined_at'])
export class CandidateJoinRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  invitation_id!: string;

  @Column('uuid')
  campaign_id!: string;

  /** Null: the candidate did not allow it. */
  @Column('varchar', { length: 24, nullable: true })
  may_be_written_to_since!: string | null;

  @Column('varchar', { length: 24 })
  joined_at!: string;
}

@Entity('short_codes')
@Index(['code_digest'], { unique: true })
@Index(['organisation_id', 'invitation_id'])
export class ShortCodeRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  /** Slow to compute: a code short enough to type could otherwise be found from a copy of the database. */
  @PrimaryColumn('varchar', { length: 64 })
  code_digest!: string;

  @Column('uuid')
  invitation_id!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;
}

@Entity('reminder_plans')
export class ReminderPlanRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  campaign_id!: string;

  @Column('integer')
  days_before!: number;

  @Column('uuid')
  planned_by!: string;

  @Column('varchar', { length: 24 })
  planned_at!: string;

  /** The end of the campaign as it was when the reminder left; a campaign that is extended gets another one. */
  @Column('varchar', { length: 24, nullable: true })
  carried_out_for!: string | null;
}

/** Wrong codes typed in one hour, whoever typed them: a tenant's secret is guessed across all tenants. */
@Entity('code_guesses')
export class CodeGuessesRow {
  @PrimaryColumn('varchar', { length: 13 })
  hour!: string;

  @Column('integer')
  wrong_count!: number;
}
