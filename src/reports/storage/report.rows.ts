import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('reports')
@Index(['organisation_id', 'person_id'])
@ForeignKey('PersonRow', ['organisation_id', 'person_id'], ['organisation_id', 'id'])
export class ReportRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('text')
  subject!: string;

  @Column('varchar', { length: 5 })
  locale!: string;

  @Column('varchar', { length: 5 })
  format!: string;

  @Column('varchar', { length: 10 })
  state!: string;

  @Column('varchar', { length: 24 })
  asked_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  ready_at!: string | null;

  /** In base64; null until it is made. */
  @Column('text', { nullable: true })
  file!: string | null;
}

@Entity('report_subscriptions')
@Index(['organisation_id', 'person_id'])
@ForeignKey('PersonRow', ['organisation_id', 'person_id'], ['organisation_id', 'id'])
export class SubscriptionRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('text')
  subject!: string;

  @Column('varchar', { length: 5 })
  locale!: string;

  @Column('varchar', { length: 5 })
  format!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('uuid', { nullable: true })
  last_period_id!: string | null;
}
