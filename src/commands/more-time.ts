import { grantMoreTime } from '../assessments/index.js';
import { withServices } from './open-existing.js';
import { print, say } from './terminal.js';

/** Who asked for more time and has no answer yet, oldest first: invitation, when, name. */
export function listMoreTime(): Promise<void> {
  return withServices(async ({ assessments }) => {
    const pending = await assessments.store.committed.pendingMoreTimeRequests();
    if (pending.length === 0) print(say({ fr: 'Aucune demande en attente.', en: 'No request is waiting.' }));
    for (const { id, moreTimeRequestedAt, candidateName } of pending) {
      print([id, moreTimeRequestedAt ?? '', candidateName ?? ''].join('\t').trimEnd());
    }
  });
}

export function giveMoreTime(invitationId: string, factor: number): Promise<void> {
  return withServices(async ({ assessments }) => {
    const { timeFactor } = await grantMoreTime(assessments, invitationId, factor);
    print(say({ fr: `Temps accordé : × ${timeFactor}.`, en: `Time granted: × ${timeFactor}.` }));
  });
}
