import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('people_imports')
@Index(['expires_at'])
export class PeopleImportRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  created_by!: string;

  @Column('varchar', { length: 10 })
  state!: string;

  @Column('text')
  file!: string;

  @Column('text')
  choices!: string;

  @Column('text', { nullable: true })
  preview!: string | null;

  @Column('text', { nullable: true })
  request!: string | null;

  @Column('uuid', { nullable: true })
  job_id!: string | null;

  @Column('varchar', { length: 24 })
  created_at!: string;

  @Column('varchar', { length: 24 })
  expires_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  applied_at!: string | null;
}

/** Lines of the file, or what becomes of them, some hundreds in one text: a draft is read by the page and thrown away whole. */
@Entity('people_import_pages')
@ForeignKey(() => PeopleImportRow, ['organisation_id', 'import_id'], ['organisation_id', 'id'])
export class ImportPageRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  import_id!: string;

  @PrimaryColumn('varchar', { length: 10 })
  part!: string;

  @PrimaryColumn('integer')
  page!: number;

  @Column('text')
  content!: string;
}
