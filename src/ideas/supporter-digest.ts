import { createHmac } from 'node:crypto';
import type { Actor } from '../organisations/index.js';
import type { IdeaServices } from './services.js';

/**
 * What stands for one person behind one idea: the same person behind another idea is another text, and without the key, which the database
 * does not hold, going through the whole staff finds nobody (docs/decisions/0095).
 */
export async function supporterDigest(
  { supporterKey }: Pick<IdeaServices, 'supporterKey'>,
  { organisationId, personId }: Actor,
  ideaId: string,
): Promise<string> {
  const key = await supporterKey();
  return createHmac('sha256', key).update(`${organisationId}:${ideaId}:${personId}`).digest('hex');
}
