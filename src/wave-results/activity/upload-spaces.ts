import type { Upload } from '../../imports/index.js';
import { instantOf } from '../../kernel/clock.js';
import { nameInAudit, type Actor } from '../../organisations/index.js';
import { mayReadResults, mayUploadActivity } from '../access.js';
import { findWave } from '../find-wave.js';
import { ActivityDayWrong, ActivityNotMeasured } from '../problems.js';
import type { WaveResultServices } from '../services.js';
import { takesSpaces } from './activity.js';
import { countSpaces, isDay } from './count-spaces.js';
import { readSpaces } from './read-spaces.js';

export interface SpacesSent {
  readonly waveId: string;
  /** The day on which the list was taken. */
  readonly on: string;
}

/** @throws {ActivityNotMeasured}, {ActivityDayWrong}, {FileRefused}, {ActivityFileFaulty} */
export async function uploadSpaces(
  { store, clock }: Pick<WaveResultServices, 'store' | 'clock'>,
  actor: Actor,
  { waveId, on }: SpacesSent,
  upload: Upload,
): Promise<{ readonly spaces: number }> {
  mayUploadActivity(actor);
  const { wave } = await findWave(store.committed, actor, waveId, (found) => mayReadResults(actor, found));
  const { measuredSpaces } = wave.instrument;
  if (!takesSpaces(wave) || measuredSpaces === undefined) throw new ActivityNotMeasured();
  const now = instantOf(clock.now());
  if (!isDay(on) || on > now.slice(0, 10)) throw new ActivityDayWrong();
  const spaces = await readSpaces((await upload.receive()).bytes, on);
  await store.write(async (tables) => {
    await tables.writtenWaves.lockWave(wave.organisationId, wave.id);
    await tables.keepActivity(wave, { spaces: countSpaces(spaces, measuredSpaces, on) });
    await tables.audit.append({
      organisationId: wave.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'wave.activity-uploaded',
      subject: { kind: 'wave', id: wave.id },
      facts: { file: 'spaces', on },
    });
  });
  return { spaces: spaces.length };
}
