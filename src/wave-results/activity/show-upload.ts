import type { Locale, Localised } from '../../kernel/localised.js';
import type { Actor } from '../../organisations/index.js';
import { mayReadResults, mayUploadActivity } from '../access.js';
import { findWave } from '../find-wave.js';
import type { WaveResultServices } from '../services.js';
import { activityTemplate, type ActivityFile } from './columns.js';
import { isMeasured, takesMembers, takesSpaces } from './activity.js';

/** What may be sent for a wave, and what was. */
export interface ActivityExpected {
  readonly title: Localised;
  readonly threshold: number;
  /** Null: this wave takes no file of members. */
  readonly members: {
    readonly typologies: readonly { readonly id: string; readonly name: Localised; readonly description: Localised }[];
    readonly sent: { readonly from: string; readonly to: string } | null;
  } | null;
  readonly spaces: { readonly description: Localised; readonly sent: { readonly on: string } | null } | null;
}

export async function showExpected(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  waveId: string,
): Promise<ActivityExpected> {
  mayUploadActivity(actor);
  const { wave } = await findWave(store.committed, actor, waveId, (found) => mayReadResults(actor, found));
  const { members, spaces } = await store.committed.activity(wave);
  const { typologies, measuredSpaces } = wave.instrument;
  return {
    title: wave.title,
    threshold: wave.threshold,
    members: takesMembers(wave)
      ? {
          typologies: typologies
            .filter(isMeasured)
            .map(({ id, name, measured: { description } }) => ({ id, name, description })),
          sent: members && { from: members.from, to: members.to },
        }
      : null,
    spaces:
      takesSpaces(wave) && measuredSpaces
        ? { description: measuredSpaces.description, sent: spaces && { on: spaces.on } }
        : null,
  };
}

/** An empty file with the columns that are read. */
export async function showTemplate(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  { waveId, file, locale }: { readonly waveId: string; readonly file: ActivityFile; readonly locale: Locale },
): Promise<string> {
  mayUploadActivity(actor);
  await findWave(store.committed, actor, waveId, (found) => mayReadResults(actor, found));
  return activityTemplate(file, locale);
}
