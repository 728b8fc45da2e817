import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('campaign_drafts')
export class CampaignDraftRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  body!: string;

  /** By field: who changed it last, when, and with which version. */
  @Column('text')
  changes!: string;

  @Column('integer')
  version!: number;

  @Column('uuid')
  created_by!: string;

  @Column('uuid')
  changed_by!: string;

  @Column('varchar', { length: 24 })
  changed_at!: string;

  @Column('varchar', { length: 24 })
  created_at!: string;
}
