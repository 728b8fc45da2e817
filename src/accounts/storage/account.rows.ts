import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('sessions')
@Index(['token_digest'], { unique: true })
@Index(['organisation_id', 'person_id'])
export class SessionRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  person_id!: string;

  @Column('varchar', { length: 64 })
  token_digest!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24 })
  last_seen_at!: string;

  @Column('varchar', { length: 24 })
  expires_at!: string;
}
