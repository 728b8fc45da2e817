import { shuffled, uniformsOf } from '../kernel/seeded-randomness.js';
import type { Chore } from '../queue/index.js';
import { stepOf } from './idea.js';
import type { IdeaServices } from './services.js';

/**
 * Brings the counts that people see up to date, all of them at once: whoever watches a count sees no single person come or go. On the way
 * every row that tells of people is written anew, so that what the database knows of the order of writing is that of this night.
 */
export async function countSupports({ store, ids }: IdeaServices): Promise<number> {
  return store.write(async (tables) => {
    const open = shuffled(await tables.supportableIdeas(), uniformsOf(ids.seed(), 'order of rows'));
    for (const idea of open) await tables.keepSupportStep(idea, stepOf(await tables.countSupports(idea)));
    await tables.scatter();
    return open.length;
  });
}

export const nightlySupports = (services: IdeaServices): Chore => ({
  kind: 'count-idea-supports',
  every: 'night',
  async run({ progress }) {
    const counted = await countSupports(services);
    await progress(counted, counted);
  },
});
