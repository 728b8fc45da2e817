import { instantOf } from '../kernel/clock.js';
import type { Organisation } from '../organisations/index.js';
import { mayUseLink } from './access.js';
import { assertOpen } from './campaign.js';
import type { Instrument } from './instrument.js';
import type { AssessmentServices } from './services.js';
import { showSitting } from './show-sitting.js';
import { isOverdue } from './sitting.js';
import type { OpenedLink } from './store.js';

export interface InvitationOverview extends OpenedLink {
  readonly organisation: Organisation;
  readonly instrument: Instrument;
}

/** What the person sees on opening the link. Before the test begins, the campaign must be open. */
export async function openInvitation(services: AssessmentServices, code: string): Promise<InvitationOverview> {
  const now = instantOf(services.clock.now());
  const opened = await mayUseLink((digest) => services.store.committed.linkOf(digest), code, now);
  if (opened.sitting && isOverdue(opened.sitting, now)) {
    await showSitting(services, code, opened.sitting.id);
    return openInvitation(services, code);
  }
  if (!opened.sitting) assertOpen(opened.campaign, now);
  return overviewOf(services, opened);
}

export async function overviewOf(services: AssessmentServices, opened: OpenedLink): Promise<InvitationOverview> {
  const { sitting, campaign } = opened;
  const instrument = sitting
    ? await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId)
    : await services.instruments.current(campaign.blueprintId);
  const organisation = await services.organisations.find(campaign.organisationId);
  if (!organisation) throw new Error(`campaign ${campaign.id} has no organisation`);
  return { ...opened, organisation, instrument };
}

export type InvitationState = 'to-acknowledge' | 'acknowledged' | 'running' | 'finished';

export function stateOf({ invitation, sitting }: OpenedLink): InvitationState {
  if (sitting) return sitting.state;
  return invitation.acknowledgedAt ? 'acknowledged' : 'to-acknowledge';
}

/** What this person has; null: no limit. */
export function minutesFor({ instrument, invitation }: Pick<InvitationOverview, 'instrument' | 'invitation'>): number | null {
  const { timeLimitMinutes } = instrument.blueprint;
  if (invitation.accommodations.noTimeLimit) return null;
  return timeLimitMinutes && Math.round(timeLimitMinutes * invitation.timeFactor);
}
