import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('actions')
@Index(['organisation_id', 'unit_id'])
@ForeignKey('UnitRow', ['organisation_id', 'unit_id'], ['organisation_id', 'id'])
export class ActionRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  unit_id!: string;

  @Column('varchar', { length: 200 })
  title!: string;

  @Column('uuid', { nullable: true })
  owner_id!: string | null;

  @Column('varchar', { length: 10 })
  due_on!: string;

  @Column('varchar', { length: 12 })
  state!: string;

  @Column('varchar', { length: 10, nullable: true })
  measure_kind!: string | null;

  @Column('varchar', { length: 80, nullable: true })
  measure_id!: string | null;

  @Column('varchar', { length: 24 })
  decided_at!: string;

  @Column('integer')
  version!: number;
}
