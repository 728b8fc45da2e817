import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InvitationRow } from './campaign.rows.js';

@Entity('sittings')
@Index(['organisation_id', 'invitation_id'], { unique: true })
@Index(['organisation_id', 'ended_at'])
@ForeignKey(() => InvitationRow, ['organisation_id', 'invitation_id'], ['organisation_id', 'id'])
export class SittingRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  invitation_id!: string;

  @Column('varchar', { length: 64 })
  release_digest!: string;

  @Column('varchar', { length: 80 })
  blueprint_id!: string;

  @Column('varchar', { length: 16 })
  seed!: string;

  @Column('varchar', { length: 12 })
  state!: string;

  /** A JSON list; null where nothing is excluded. */
  @Column('text', { nullable: true })
  excluded_items!: string | null;

  @Column('varchar', { length: 24 })
  started_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  deadline!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  ended_at!: string | null;

  @Column('varchar', { length: 30, nullable: true })
  ended_because!: string | null;

  /** As they were when the test began; null: none. */
  @Column('text', { nullable: true })
  accommodations!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  paused_at!: string | null;

  @Column('integer', { default: 0 })
  paused_ms!: number;
}

@Entity('administrations')
@ForeignKey(() => SittingRow, ['organisation_id', 'sitting_id'], ['organisation_id', 'id'])
export class AdministrationRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  sitting_id!: string;

  @PrimaryColumn('integer')
  position!: number;

  @Column('varchar', { length: 120 })
  item_id!: string;

  @Column('text')
  shown_order!: string;

  /** What the selection knew and chose, so that it can be replayed. */
  @Column('text')
  selection!: string;

  @Column('text')
  progress!: string;

  @Column('varchar', { length: 24 })
  served_at!: string;

  @Column('varchar', { length: 24, nullable: true })
  answered_at!: string | null;

  @Column('text', { nullable: true })
  response!: string | null;

  @Column('integer', { nullable: true })
  elapsed_ms!: number | null;

  @Column('integer', { nullable: true })
  score!: number | null;

  /** When a person decided that the item was broken here: it no longer counts. */
  @Column('varchar', { length: 24, nullable: true })
  withdrawn_at!: string | null;
}

@Entity('flags')
@Index(['organisation_id', 'sitting_id', 'position'])
@ForeignKey(() => SittingRow, ['organisation_id', 'sitting_id'], ['organisation_id', 'id'])
export class FlagRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sitting_id!: string;

  @Column('integer')
  position!: number;

  @Column('varchar', { length: 20 })
  category!: string;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('varchar', { length: 24 })
  raised_at!: string;

  @Column('varchar', { length: 12, nullable: true })
  decision!: string | null;

  @Column('varchar', { length: 200, nullable: true })
  decided_by!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decided_at!: string | null;
}

@Entity('sitting_events')
@Index(['organisation_id', 'sitting_id'])
@ForeignKey(() => SittingRow, ['organisation_id', 'sitting_id'], ['organisation_id', 'id'])
export class SittingEventRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  sitting_id!: string;

  @Column('integer')
  position!: number;

  @Column('varchar', { length: 20 })
  kind!: string;

  @Column('varchar', { length: 24 })
  at!: string;
}

@Entity('results')
@ForeignKey(() => SittingRow, ['organisation_id', 'sitting_id'], ['organisation_id', 'id'])
export class ResultRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  sitting_id!: string;

  /** Rescoring adds a revision; the earlier ones stay. */
  @PrimaryColumn('integer')
  revision!: number;

  @Column('text')
  body!: string;

  @Column('varchar', { length: 30 })
  because!: string;

  @Column('varchar', { length: 24 })
  computed_at!: string;
}
