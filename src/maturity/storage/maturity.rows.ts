import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('maturity_periods')
@Index(['organisation_id', 'ends_at'], { unique: true })
export class PeriodRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 24, nullable: true })
  starts_at!: string | null;

  @Column('varchar', { length: 24 })
  ends_at!: string;

  @Column('varchar', { length: 12 })
  state!: string;

  @Column('integer')
  threshold!: number;

  @Column('text', { nullable: true })
  basis!: string | null;

  @Column('uuid', { nullable: true })
  closed_by!: string | null;
}

/** What may be shown of one cut of a period. */
@Entity('maturity_figures')
@ForeignKey(() => PeriodRow, ['organisation_id', 'period_id'], ['organisation_id', 'id'])
export class MaturityFiguresRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  period_id!: string;

  @PrimaryColumn('varchar', { length: 400 })
  cut_key!: string;

  @Column('text')
  cut!: string;

  @Column('varchar', { length: 20, nullable: true })
  withheld!: string | null;

  /** Null when withheld. */
  @Column('text', { nullable: true })
  content!: string | null;
}
