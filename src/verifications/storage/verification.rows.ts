import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who asked that a result be confirmed, and who looked at the person's papers. Goes with its invitation. */
@Entity('verifications')
@Index(['organisation_id', 'sitting_id'])
@ForeignKey('InvitationRow', ['organisation_id', 'invitation_id'], ['organisation_id', 'id'], { onDelete: 'CASCADE' })
export class VerificationRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The earlier sitting. */
  @Column('uuid')
  sitting_id!: string;

  @Column('uuid')
  invitation_id!: string;

  @Column('uuid')
  requested_by!: string;

  @Column('varchar', { length: 24 })
  requested_at!: string;

  @Column('uuid', { nullable: true })
  supervised_by!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  identity_checked_at!: string | null;
}
