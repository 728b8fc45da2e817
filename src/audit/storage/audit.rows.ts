import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('audit_entries')
@Index(['organisation_id', 'subject_id'])
export class AuditEntryRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('integer')
  sequence!: number;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('varchar', { length: 80 })
  actor!: string;

  @Column('varchar', { length: 60 })
  action!: string;

  @Column('varchar', { length: 30 })
  subject_kind!: string;

  @Column('varchar', { length: 80 })
  subject_id!: string;

  @Column('text')
  facts!: string;

  @Column('varchar', { length: 64 })
  previous_hash!: string;

  @Column('varchar', { length: 64 })
  hash!: string;
}

@Entity('audit_heads')
export class AuditHeadRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @Column('integer')
  sequence!: number;

  @Column('varchar', { length: 64 })
  hash!: string;
}
