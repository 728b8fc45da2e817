import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('mails')
@Index(['organisation_id', 'subject_id'])
@Index(['organisation_id', 'state'])
export class MailRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 60 })
  kind!: string;

  @Column('varchar', { length: 320 })
  to_address!: string;

  @Column('varchar', { length: 5 })
  locale!: string;

  @Column('text')
  facts!: string;

  @Column('varchar', { length: 80, nullable: true })
  subject_id!: string | null;

  @Column('varchar', { length: 12 })
  state!: string;

  @Column('text', { nullable: true })
  last_error!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  sent_at!: string | null;
}
