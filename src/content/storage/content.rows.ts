import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of one piece of content, never changed once stored. */
@Entity('content_documents')
@Index(['kind', 'id'])
export class ContentDocumentRow {
  @PrimaryColumn('varchar', { length: 64 })
  digest!: string;

  @Column('varchar', { length: 40 })
  kind!: string;

  @Column('varchar', { length: 120 })
  id!: string;

  @Column('text')
  body!: string;

  @Column('varchar', { length: 24 })
  stored_at!: string;
}

/** Which versions belong together; a sitting pins one release. */
@Entity('content_releases')
export class ContentReleaseRow {
  @PrimaryColumn('varchar', { length: 64 })
  digest!: string;

  @Column('text')
  manifest!: string;

  @Column('varchar', { length: 24 })
  current_since!: string;
}
