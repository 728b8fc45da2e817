import { instantOf } from '../kernel/clock.js';
import type { Chore } from '../queue/index.js';
import type { WaveServices } from './services.js';

/** Respondents of an identified wave are told so before they answer: `respond_named_until` in the pages. */
const MONTHS_WITH_NAMES = 12;

/** Each night: what people answered by name a year ago and more goes. What was counted stays: it is of groups. */
export const forgetNames = ({ store, clock }: WaveServices): Chore => ({
  kind: 'waves.forget-names',
  every: 'night',
  run: async ({ signal }) => {
    const now = instantOf(clock.now());
    const before = new Date(now);
    before.setUTCMonth(before.getUTCMonth() - MONTHS_WITH_NAMES);
    for (const wave of await store.committed.wavesWithNames(instantOf(before))) {
      signal.throwIfAborted();
      await store.write(async (tables) => {
        const answers = await tables.forgetNames(wave);
        if (answers === 0) return;
        await tables.audit.append({
          organisationId: wave.organisationId,
          at: now,
          actor: 'service',
          action: 'wave.names-forgotten',
          subject: { kind: 'wave', id: wave.id },
          facts: { answers },
        });
      });
    }
  },
});
