import type { EntityManager } from 'typeorm';
import type { ExposureLedger, ExposureRule } from '../exposure-ledger.js';

/** Rounding must not refuse the item that reaches the cap exactly. */
const ROUNDING = 1e-9;

export class SqlExposureLedger implements ExposureLedger {
  constructor(private readonly manager: EntityManager) {}

  async countSitting(organisationId: string, bankId: string): Promise<void> {
    await this.manager.sql`INSERT INTO bank_usages (organisation_id, bank_id, sittings)
      VALUES (${organisationId}, ${bankId}, 1)
      ON CONFLICT (organisation_id, bank_id) DO UPDATE SET sittings = bank_usages.sittings + 1`;
  }

  async exhausted(organisationId: string, { bankId, cap, warmUpSittings }: ExposureRule): Promise<string[]> {
    const rows = await this.manager.sql<{ item_id: string }[]>`SELECT shown.item_id FROM item_exposures shown
      JOIN bank_usages bank ON bank.organisation_id = shown.organisation_id AND bank.bank_id = shown.bank_id
      WHERE shown.organisation_id = ${organisationId} AND shown.bank_id = ${bankId}
      AND bank.sittings > ${warmUpSittings}
      AND shown.administered + 1 > CAST(${cap} AS double precision) * bank.sittings + ${ROUNDING}`;
    return rows.map((row) => row.item_id);
  }

  async tryToExpose(
    organisationId: string,
    { bankId, cap, warmUpSittings }: ExposureRule,
    itemId: string,
  ): Promise<boolean> {
    const rows = await this.manager.sql<unknown[]>`INSERT INTO item_exposures
      (organisation_id, bank_id, item_id, administered) VALUES (${organisationId}, ${bankId}, ${itemId}, 1)
      ON CONFLICT (organisation_id, bank_id, item_id) DO UPDATE SET administered = item_exposures.administered + 1
      WHERE EXISTS (SELECT 1 FROM bank_usages bank
        WHERE bank.organisation_id = item_exposures.organisation_id AND bank.bank_id = item_exposures.bank_id
        AND (bank.sittings <= ${warmUpSittings} OR item_exposures.administered + 1
          <= CAST(${cap} AS double precision) * bank.sittings + ${ROUNDING}))
      RETURNING administered`;
    return rows.length > 0;
  }

  async exposeAnyway(organisationId: string, bankId: string, itemId: string): Promise<void> {
    await this.manager.sql`INSERT INTO item_exposures (organisation_id, bank_id, item_id, administered)
      VALUES (${organisationId}, ${bankId}, ${itemId}, 1)
      ON CONFLICT (organisation_id, bank_id, item_id) DO UPDATE SET administered = item_exposures.administered + 1`;
  }
}
