import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('units')
@Index(['organisation_id', 'code'], { unique: true })
@ForeignKey(() => UnitRow, ['organisation_id', 'parent_id'], ['organisation_id', 'id'])
export class UnitRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  parent_id!: string | null;

  @Column('varchar', { length: 80 })
  code!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 24, nullable: true })
  closed_at!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;
}

@Entity('jobs')
@Index(['organisation_id', 'code'], { unique: true })
export class JobRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 80 })
  code!: string;

  @Column('text')
  title!: string;

  @Column('text')
  target!: string;

  @Column('integer')
  version!: number;

  @Column('varchar', { length: 24, nullable: true })
  archived_at!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;
}

@Entity('unit_changes')
@Index(['organisation_id', 'unit_id'])
@ForeignKey(() => UnitRow, ['organisation_id', 'unit_id'], ['organisation_id', 'id'])
export class UnitChangeRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  unit_id!: string;

  @Column('varchar', { length: 12 })
  kind!: string;

  /** A name, a code, or the id of a unit. */
  @Column('varchar', { length: 200, nullable: true })
  from_text!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  to_text!: string | null;

  @Column('varchar', { length: 80 })
  actor!: string;

  @Column('varchar', { length: 24 })
  at!: string;
}
