import type { Unit } from '../../src/organisations/index.js';
import type { TestService } from './service.js';

let unitsSoFar = 0;

/** A unit of the organisation, at the top or under another. */
export async function aUnit(
  service: TestService,
  organisationId: string,
  wish: Partial<Omit<Unit, 'organisationId' | 'id'>> = {},
): Promise<Unit> {
  const { store, ids } = service.services.organisations;
  unitsSoFar += 1;
  const unit: Unit = {
    organisationId,
    id: ids.next(),
    parentId: null,
    code: `U${unitsSoFar}`,
    name: `Unité ${unitsSoFar}`,
    closedAt: null,
    createdAt: service.clock.now().toISOString(),
    ...wish,
  };
  await store.write((tables) => tables.structure.addUnit(unit));
  return unit;
}
