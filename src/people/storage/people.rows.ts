import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('people')
@Index(['organisation_id', 'staff_number'], { unique: true })
@Index(['organisation_id', 'email'])
@Index(['email'])
@Index(['organisation_id', 'unit_id'])
@Index(['organisation_id', 'manager_id'])
@Index(['organisation_id', 'sort_name', 'id'])
@Index(['organisation_id', 'job_id'])
export class PersonRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 12 })
  kind!: string;

  @Column('varchar', { length: 80, nullable: true })
  staff_number!: string | null;

  @Column('varchar', { length: 120 })
  given_name!: string;

  @Column('varchar', { length: 120 })
  family_name!: string;

  /** In lower case. */
  @Column('varchar', { length: 320, nullable: true })
  email!: string | null;

  @Column('varchar', { length: 5 })
  locale!: string;

  @Column('varchar', { length: 120, nullable: true })
  site!: string | null;

  @Column('uuid', { nullable: true })
  unit_id!: string | null;

  @Column('uuid', { nullable: true })
  job_id!: string | null;

  @Column('uuid', { nullable: true })
  manager_id!: string | null;

  @Column('varchar', { length: 8 })
  state!: string;

  @Column('varchar', { length: 10, nullable: true })
  left_on!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  left_recorded_at!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;

  /** Family name, then given name, folded: the order of lists. */
  @Column('varchar', { length: 250, default: '' })
  sort_name!: string;

  /** All that somebody may be looked for by, folded. */
  @Column('text', { default: '' })
  search_text!: string;
}

@Entity('placements')
@ForeignKey(() => PersonRow, ['organisation_id', 'person_id'], ['organisation_id', 'id'])
export class PlacementRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  person_id!: string;

  @PrimaryColumn('varchar', { length: 10 })
  from_day!: string;

  @Column('uuid', { nullable: true })
  unit_id!: string | null;

  @Column('uuid', { nullable: true })
  job_id!: string | null;
}

@Entity('role_grants')
@Index(['organisation_id', 'person_id'])
@Index(['organisation_id', 'role'])
@ForeignKey(() => PersonRow, ['organisation_id', 'person_id'], ['organisation_id', 'id'])
export class RoleGrantRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 20 })
  role!: string;

  @Column('uuid', { nullable: true })
  unit_id!: string | null;

  @Column('varchar', { length: 24 })
  granted_at!: string;
}
