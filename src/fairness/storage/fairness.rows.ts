import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('group_bases')
export class GroupBasisRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('varchar', { length: 20 })
  characteristic!: string;

  @Column('text')
  lawful_basis!: string;

  @Column('uuid')
  declared_by!: string;

  @Column('varchar', { length: 24 })
  declared_at!: string;
}

@Entity('group_memberships')
export class GroupMembershipRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('varchar', { length: 20 })
  characteristic!: string;

  @PrimaryColumn('uuid')
  person_id!: string;

  @Column('varchar', { length: 40 })
  member_of!: string;
}
