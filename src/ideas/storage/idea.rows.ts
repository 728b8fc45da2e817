import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Without rowid: SQLite would number the rows as they arrive. Ids are random, and there is a day and no hour. */
@Entity('ideas', { withoutRowid: true })
@Index(['receipt_digest'], { unique: true })
@Index(['organisation_id', 'author_id'])
@ForeignKey('PersonRow', ['organisation_id', 'author_id'], ['organisation_id', 'id'])
export class IdeaRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('varchar', { length: 80 })
  theme!: string;

  @Column('varchar', { length: 200 })
  title!: string;

  @Column('text')
  body!: string;

  @Column('varchar', { length: 12 })
  state!: string;

  /** Null: unsigned. */
  @Column('uuid', { nullable: true })
  author_id!: string | null;

  /** SHA-256: a copy of the database opens no receipt. */
  @Column('varchar', { length: 64 })
  receipt_digest!: string;

  @Column('varchar', { length: 10 })
  arrived_on!: string;

  /** As people see it: in steps, of last night. */
  @Column('integer')
  supports!: number;

  @Column('varchar', { length: 10, nullable: true })
  supports_ended_on!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  hidden_on!: string | null;

  @Column('text', { nullable: true })
  hidden_because!: string | null;
}

/** What the organisation answered; who did, the audit trail tells. */
@Entity('idea_answers')
@Index(['organisation_id', 'idea_id'])
@ForeignKey(() => IdeaRow, ['organisation_id', 'idea_id'], ['organisation_id', 'id'], { onDelete: 'CASCADE' })
export class IdeaAnswerRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  idea_id!: string;

  @Column('varchar', { length: 12 })
  state!: string;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('varchar', { length: 24 })
  answered_at!: string;
}

/** What the author added, one row a day. */
@Entity('idea_precisions', { withoutRowid: true })
@Index(['organisation_id', 'idea_id'])
@ForeignKey(() => IdeaRow, ['organisation_id', 'idea_id'], ['organisation_id', 'id'], { onDelete: 'CASCADE' })
export class IdeaPrecisionRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  idea_id!: string;

  /** Null: unsigned, as the idea is. */
  @Column('uuid', { nullable: true })
  author_id!: string | null;

  @Column('text')
  text!: string;

  @Column('varchar', { length: 10 })
  written_on!: string;
}

/** Who stands behind an idea, under a key that is not in the database; gone once the idea is answered. */
@Entity('idea_supports', { withoutRowid: true })
@ForeignKey(() => IdeaRow, ['organisation_id', 'idea_id'], ['organisation_id', 'id'], { onDelete: 'CASCADE' })
export class IdeaSupportRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  idea_id!: string;

  @PrimaryColumn('varchar', { length: 64 })
  supporter_digest!: string;
}

/** What is held against an idea, by nobody in particular; gone once it was looked at. */
@Entity('idea_reports', { withoutRowid: true })
@Index(['organisation_id', 'idea_id'])
@ForeignKey(() => IdeaRow, ['organisation_id', 'idea_id'], ['organisation_id', 'id'], { onDelete: 'CASCADE' })
export class IdeaReportRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  idea_id!: string;

  @Column('varchar', { length: 24 })
  reason!: string;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('varchar', { length: 10 })
  reported_on!: string;
}
