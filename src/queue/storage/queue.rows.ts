import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('queued_jobs')
@Index(['state', 'kind', 'urgency', 'run_at'])
@Index(['organisation_id', 'kind'])
@Index(['only_once'], { unique: true })
export class QueuedJobRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  organisation_id!: string | null;

  @Column('varchar', { length: 60 })
  kind!: string;

  @Column('text')
  payload!: string;

  @Column('varchar', { length: 8 })
  state!: string;

  /** 0: at once; 1: in turn. */
  @Column('integer', { default: 1 })
  urgency!: number;

  @Column('integer')
  attempts!: number;

  @Column('varchar', { length: 24 })
  run_at!: string;

  @Column('varchar', { length: 80, nullable: true })
  claimed_by!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  claimed_until!: string | null;

  @Column('text', { nullable: true })
  last_error!: string | null;

  @Column('integer', { nullable: true })
  done_count!: number | null;

  @Column('integer', { nullable: true })
  total_count!: number | null;

  /** Empty once the job has ended, so that the same may be asked for again. */
  @Column('varchar', { length: 200, nullable: true })
  only_once!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  finished_at!: string | null;
}
