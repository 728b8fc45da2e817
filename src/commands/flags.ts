import { decideFlag } from '../assessments/index.js';
import { withServices } from './open-existing.js';
import { print, say } from './terminal.js';

/** The reports that nobody has decided yet, oldest first: id, when, category, question, comment. */
export function listFlags(): Promise<void> {
  return withServices(async ({ assessments }) => {
    const { committed } = assessments.store;
    const pending = await committed.pendingFlags();
    if (pending.length === 0) print(say({ fr: 'Aucun signalement en attente.', en: 'No report is waiting.' }));
    for (const { flag, sitting } of pending) {
      const administrations = await committed.administrationsOf(sitting);
      const itemId = administrations[flag.position - 1]?.itemId ?? '?';
      const comment = flag.comment?.replaceAll(/\s+/g, ' ') ?? '';
      print([flag.id, flag.raisedAt, flag.category, itemId, comment].join('\t').trimEnd());
    }
  });
}

export interface FlagDecisionOptions {
  readonly verdict: 'withdraw' | 'keep';
  readonly by: string;
  readonly reason: string;
}

export function decideOnFlag(id: string, decided: FlagDecisionOptions): Promise<void> {
  return withServices(async ({ assessments }) => {
    const result = await decideFlag(assessments, id, decided);
    print(
      result
        ? say({
            fr: `Décision gardée ; résultat recalculé (révision ${result.revision}).`,
            en: `Decision kept; the result was computed again (revision ${result.revision}).`,
          })
        : say({ fr: 'Décision gardée ; aucun résultat ne change.', en: 'Decision kept; no result changes.' }),
    );
  });
}
