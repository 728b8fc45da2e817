import type { Instant } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { mayManageWaves } from './access.js';
import { showParticipation } from './participation.js';
import type { WaveServices } from './services.js';

export interface ClosingWave {
  readonly waveId: string;
  readonly title: Localised;
  readonly closesAt: Instant;
  readonly invited: number;
  /** In steps, as on the wave's own page. */
  readonly answeredAtLeast: number;
}

/** Open waves that close before a moment and that less than half of those invited have surely answered. */
export async function listClosingWaves({ store }: WaveServices, actor: Actor, before: Instant): Promise<ClosingWave[]> {
  mayManageWaves(actor);
  const { committed } = store;
  const found: ClosingWave[] = [];
  for (const wave of await committed.openWaves(actor.organisationId)) {
    if (wave.closesAt >= before) continue;
    const { invited, answeredAtLeast } = await showParticipation(committed, wave);
    if (invited === null || answeredAtLeast * 2 >= invited) continue;
    found.push({ waveId: wave.id, title: wave.title, closesAt: wave.closesAt, invited, answeredAtLeast });
  }
  return found;
}
