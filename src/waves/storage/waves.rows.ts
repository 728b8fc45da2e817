import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('waves')
export class WaveRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 12 })
  state!: string;

  /** JSON: what was decided before it opened. */
  @Column('text')
  plan!: string;

  @Column('text')
  instrument!: string;

  @Column('text', { nullable: true })
  frame!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  opened_at!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  closed_at!: string | null;

  @Column('text')
  letters_asked_at!: string;

  @Column('uuid', { nullable: true })
  schedule_id!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;
}

@Entity('wave_schedules')
@Index(['next_on'])
export class ScheduleRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 80 })
  instrument_id!: string;

  @Column('text')
  plan!: string;

  @Column('integer')
  every_months!: number;

  @Column('integer')
  open_days!: number;

  @Column('varchar', { length: 10, nullable: true })
  next_on!: string | null;
}

/** By its random id, without a row number: nothing tells in which order they were made or used. */
@Entity('ballots', { withoutRowid: true })
export class BallotRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  wave_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  person_id!: string | null;

  @Column('uuid', { nullable: true })
  unit_id!: string | null;

  @Column('text')
  bands!: string;

  @Column('integer')
  letters!: number;
}

@Entity('ballot_codes', { withoutRowid: true })
@Index(['digest'], { unique: true })
export class BallotCodeRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  wave_id!: string;

  @PrimaryColumn('uuid')
  ballot_id!: string;

  @PrimaryColumn('varchar', { length: 64 })
  digest!: string;
}

@Entity('wave_links')
@Index(['code'], { unique: true })
export class WaveLinkRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  wave_id!: string;

  @PrimaryColumn('varchar', { length: 80 })
  audience_id!: string;

  @Column('varchar', { length: 24 })
  code!: string;
}

/** By its random id, without a row number: no order of arrival. */
@Entity('submissions', { withoutRowid: true })
@Index(['id'], { unique: true })
export class SubmissionRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  wave_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  unit_id!: string | null;

  @Column('text')
  bands!: string;

  @Column('text')
  answers!: string;

  @Column('varchar', { length: 10 })
  day!: string;

  @Column('varchar', { length: 8 })
  pace!: string;

  @Column('integer')
  is_uniform!: number;

  /** Of identified waves only. */
  @Column('uuid', { nullable: true })
  person_id!: string | null;
}
