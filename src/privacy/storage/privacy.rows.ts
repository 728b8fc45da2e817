import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('retention_rules')
export class RetentionRuleRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('varchar', { length: 20 })
  subject!: string;

  @Column('integer')
  months!: number;

  @Column('uuid')
  changed_by!: string;

  @Column('varchar', { length: 24 })
  changed_at!: string;
}

@Entity('erasures')
@Index(['organisation_id', 'person_id'])
export class ErasureRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  person_id!: string | null;

  @Column('integer')
  is_whole!: number;

  @Column('varchar', { length: 80 })
  asked_by!: string;

  @Column('varchar', { length: 24 })
  asked_at!: string;

  @Column('text')
  erased_invitation_ids!: string;

  @Column('text')
  held_invitation_ids!: string;

  @Column('varchar', { length: 24, nullable: true })
  held_until!: string | null;

  @Column('text')
  counts!: string;

  @Column('varchar', { length: 24, nullable: true })
  completed_at!: string | null;
}

@Entity('purges')
export class PurgeRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('integer')
  invitations!: number;

  @Column('integer')
  people!: number;

  @Column('text')
  counts!: string;

  @Column('integer')
  remaining!: number;
}

/** Nothing but which ids are gone: not whose, not when. */
@Entity('erased_invitations')
export class ErasedInvitationRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  invitation_id!: string;
}
