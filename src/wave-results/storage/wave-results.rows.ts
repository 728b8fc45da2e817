import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What may be shown of one cut of a wave. */
@Entity('wave_figures')
export class WaveFiguresRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  wave_id!: string;

  @PrimaryColumn('varchar', { length: 400 })
  cut_key!: string;

  /** Its place in the one order. */
  @Column('integer')
  position!: number;

  @Column('text')
  cut!: string;

  @Column('varchar', { length: 20, nullable: true })
  withheld!: string | null;

  /** How many answered and the counts; null when withheld. */
  @Column('text', { nullable: true })
  content!: string | null;

  /** Of the organisation’s cut: how well questions hold together. */
  @Column('text', { nullable: true })
  soundness!: string | null;

  /** Of the organisation’s cut: how people answered, in steps. */
  @Column('text', { nullable: true })
  quality!: string | null;
}

/** What a network tool counted of a wave's people, as counts of types by cut, and of their spaces. */
@Entity('wave_activity')
export class WaveActivityRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  wave_id!: string;

  /** `members` or `spaces`. */
  @PrimaryColumn('varchar', { length: 10 })
  part!: string;

  @Column('text')
  content!: string;
}

/** What somebody wrote, with nothing that leads to them. */
@Entity('wave_comments', { withoutRowid: true })
export class WaveCommentRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  wave_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 80 })
  question!: string;

  @Column('text')
  body!: string;

  @Column('text')
  cuts!: string;

  /** Why it is hidden; null when it is not. */
  @Column('varchar', { length: 20, nullable: true })
  masked_because!: string | null;

  @Column('text')
  tags!: string;
}
