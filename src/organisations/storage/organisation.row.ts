import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisations')
export class OrganisationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 200 })
  name!: string;

  @Column('varchar', { length: 5 })
  default_locale!: string;

  @Column('varchar', { length: 200 })
  contact_name!: string;

  @Column('varchar', { length: 320 })
  contact_email!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;
}
