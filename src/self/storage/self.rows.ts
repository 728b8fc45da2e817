import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One giving of a consent, and its withdrawal: consent given again is another row. */
@Entity('consents')
@Index(['organisation_id', 'person_id'])
@ForeignKey('PersonRow', ['organisation_id', 'person_id'], ['organisation_id', 'id'])
export class ConsentRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 20 })
  purpose!: string;

  @Column('varchar', { length: 24 })
  given_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  withdrawn_at!: string | null;
}

/** What a person said of themselves on a day. */
@Entity('self_estimates')
@ForeignKey('PersonRow', ['organisation_id', 'person_id'], ['organisation_id', 'id'])
export class SelfEstimateRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  person_id!: string;

  @PrimaryColumn('varchar', { length: 10 })
  day!: string;

  @Column('varchar', { length: 80 })
  model_id!: string;

  @Column('text')
  levels!: string;
}
