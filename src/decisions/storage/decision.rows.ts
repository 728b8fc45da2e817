import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('decisions')
@Index(['organisation_id', 'sitting_id', 'revision'], { unique: true })
@Index(['organisation_id', 'person_id'])
export class DecisionRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sitting_id!: string;

  @Column('uuid')
  campaign_id!: string;

  @Column('uuid', { nullable: true })
  person_id!: string | null;

  @Column('integer')
  revision!: number;

  @Column('varchar', { length: 20 })
  outcome!: string;

  @Column('text')
  reasons!: string;

  @Column('text')
  considered!: string;

  @Column('uuid')
  decided_by!: string;

  @Column('varchar', { length: 24 })
  decided_at!: string;

  @Column('integer')
  result_revision!: number;

  @Column('uuid', { nullable: true })
  contest_id!: string | null;
}

@Entity('contests')
@Index(['organisation_id', 'sitting_id'])
@Index(['organisation_id', 'person_id'])
@Index(['organisation_id', 'answered_at'])
export class ContestRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sitting_id!: string;

  @Column('uuid')
  campaign_id!: string;

  @Column('uuid', { nullable: true })
  person_id!: string | null;

  @Column('uuid', { nullable: true })
  decision_id!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('varchar', { length: 24 })
  raised_at!: string;

  @Column('varchar', { length: 24 })
  due_at!: string;

  @Column('varchar', { length: 20, nullable: true })
  outcome!: string | null;

  @Column('text', { nullable: true })
  reasons!: string | null;

  @Column('uuid', { nullable: true })
  answered_by!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  answered_at!: string | null;
}

@Entity('passports')
@Index(['code_digest'], { unique: true })
@Index(['organisation_id', 'sitting_id'])
@Index(['organisation_id', 'person_id'])
export class PassportRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 of the code on the paper: a copy of the database verifies nothing. */
  @Column('varchar', { length: 64 })
  code_digest!: string;

  @Column('uuid')
  sitting_id!: string;

  @Column('uuid', { nullable: true })
  person_id!: string | null;

  @Column('text')
  content!: string;

  @Column('integer')
  result_revision!: number;

  @Column('varchar', { length: 24 })
  issued_at!: string;

  @Column('varchar', { length: 24 })
  valid_until!: string;

  @Column('varchar', { length: 24, nullable: true })
  withdrawn_at!: string | null;
}
