import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('shared_views')
@Index(['organisation_id', 'code'], { unique: true })
@Index(['organisation_id', 'person_id'])
@ForeignKey('PersonRow', ['organisation_id', 'person_id'], ['organisation_id', 'id'])
export class SharedViewRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 22 })
  code!: string;

  @Column('text')
  path!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24 })
  expires_at!: string;
}
