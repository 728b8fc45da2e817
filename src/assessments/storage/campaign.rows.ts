import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('campaigns')
export class CampaignRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 20 })
  purpose!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  job!: string | null;

  @Column('varchar', { length: 8, default: 'open' })
  state!: string;

  @Column('uuid', { nullable: true })
  job_id!: string | null;

  /** Null before campaigns had terms. */
  @Column('text', { nullable: true })
  terms!: string | null;

  @Column('uuid', { nullable: true })
  created_by!: string | null;

  @Column('varchar', { length: 80 })
  blueprint_id!: string;

  @Column('varchar', { length: 24 })
  opens_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  closes_at!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  answer_by!: string | null;

  @Column('varchar', { length: 200 })
  contact_name!: string;

  @Column('varchar', { length: 320 })
  contact_email!: string;

  @Column('integer', { nullable: true })
  retention_months!: number | null;

  @Column('varchar', { length: 24 })
  created_at!: string;
}

@Entity('invitations')
@Index(['organisation_id', 'campaign_id'])
@Index(['organisation_id', 'person_id'])
@ForeignKey(() => CampaignRow, ['organisation_id', 'campaign_id'], ['organisation_id', 'id'])
export class InvitationRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  campaign_id!: string;

  @Column('uuid', { nullable: true })
  person_id!: string | null;

  @Column('uuid', { nullable: true })
  unit_id!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  candidate_name!: string | null;

  @Column('varchar', { length: 5 })
  locale!: string;

  @Column('double precision', { default: 1 })
  time_factor!: number;

  /** Null: none beside the time factor. */
  @Column('text', { nullable: true })
  accommodations!: string | null;
  /** No key: what was verified may be erased. */
  @Column('uuid', { nullable: true })
  verifies_sitting_id!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  expires_at!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  acknowledged_at!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  acknowledged_notice!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  more_time_requested_at!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  more_time_granted_at!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  more_time_declined_at!: string | null;

  @Column('text', { nullable: true })
  more_time_answer!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  withdrawn_at!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;
}

@Entity('link_codes')
@Index(['code_digest'], { unique: true })
@Index(['organisation_id', 'invitation_id'])
@ForeignKey(() => InvitationRow, ['organisation_id', 'invitation_id'], ['organisation_id', 'id'])
export class LinkCodeRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  /** SHA-256 of the link's code: a copy of the database opens no test. */
  @PrimaryColumn('varchar', { length: 64 })
  code_digest!: string;

  @Column('uuid')
  invitation_id!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  /** Null: given to the person in a message or on their own page, never on paper. */
  @Column('varchar', { length: 24, nullable: true })
  printed_at!: string | null;
}
