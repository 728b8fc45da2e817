import { sittingsForTeamFigures } from '../../src/self/index.js';
import type { TestService } from '../support/service.js';

/** Ids of all sittings that count in the figures of units today. */
export async function countedSittings({ services }: Pick<TestService, 'services'>, organisationId: string) {
  const found: string[] = [];
  const span = { after: null, until: '9999-12-31T00:00:00.000Z' };
  for await (const part of sittingsForTeamFigures(services.self, organisationId, span))
    found.push(...part.map(({ sitting }) => sitting.id));
  return found;
}
