import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('own_instruments')
export class OwnInstrumentRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('varchar', { length: 80 })
  id!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('text')
  body!: string;

  @Column('integer')
  revision!: number;

  @Column('uuid')
  created_by!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('uuid')
  changed_by!: string;

  @Column('varchar', { length: 24 })
  changed_at!: string;

  /** Null: a draft. */
  @Column('varchar', { length: 24, nullable: true })
  published_at!: string | null;
}
