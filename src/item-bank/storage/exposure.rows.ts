import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In how many sittings of an organisation an item was shown. */
@Entity('item_exposures')
export class ItemExposureRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('varchar', { length: 80 })
  bank_id!: string;

  @PrimaryColumn('varchar', { length: 120 })
  item_id!: string;

  @Column('integer', { default: 0 })
  administered!: number;
}

/** How many sittings of an organisation drew on a bank. */
@Entity('bank_usages')
export class BankUsageRow {
  @PrimaryColumn('uuid')
  organisation_id!: string;

  @PrimaryColumn('varchar', { length: 80 })
  bank_id!: string;

  @Column('integer', { default: 0 })
  sittings!: number;
}
