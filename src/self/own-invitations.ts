import {
  assertOpen,
  codeDigestOf,
  InvitationUnknown,
  OWNED,
  PURPOSES,
  stateOf,
  type AssessmentReader,
  type OpenedLink,
  type Purpose,
} from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { Problem } from '../kernel/problem.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayUseOwnSpace } from './access.js';
import type { SelfServices } from './services.js';

/** The code of a verification comes from the supervisor, who has looked at the person’s papers. */
const OPENED_BY_ONESELF: readonly Purpose[] = PURPOSES.filter((purpose) => purpose !== 'verification');

/** What waits for the signed-in person: open tests that they have not finished. A self-assessment waits once it has begun. */
export async function listOwnInvitations(services: SelfServices, actor: Actor): Promise<OpenedLink[]> {
  mayUseOwnSpace(actor);
  return waitingFor(services.assessments.store.committed, actor, instantOf(services.clock.now()));
}

/**
 * A fresh code for a test that waits: who is signed in needs no mail.
 * @throws {InvitationUnknown} not theirs, finished, closed, or nothing at all
 */
export function linkToOwnInvitation(services: SelfServices, actor: Actor, invitationId: string): Promise<string> {
  mayUseOwnSpace(actor);
  const now = instantOf(services.clock.now());
  const code = services.ids.secretCode();
  return services.assessments.store.write(async (tables) => {
    const waiting = (await waitingFor(tables, actor, now)).find(({ invitation }) => invitation.id === invitationId);
    if (!waiting) throw new InvitationUnknown(invitationId);
    await tables.addLinkCode(waiting.invitation, codeDigestOf(code), now);
    // Others read the trail, and are not to know of a self-assessment.
    if (waiting.campaign.purpose !== OWNED) {
      await tables.audit.append({
        organisationId: actor.organisationId,
        at: now,
        actor: nameInAudit(actor),
        action: 'invitation.link-made',
        subject: { kind: 'invitation', id: invitationId },
        facts: {},
      });
    }
    return code;
  });
}

async function waitingFor(
  reader: AssessmentReader,
  { organisationId, personId }: Actor,
  now: Instant,
): Promise<OpenedLink[]> {
  const invitations = await reader.invitations(organisationId, { personId, purposes: OPENED_BY_ONESELF });
  const campaigns = new Map((await reader.ownCampaigns(organisationId, personId)).map((one) => [one.id, one]));
  const sittings = await reader.sittingsOfInvitations(
    organisationId,
    invitations.map(({ id }) => id),
  );
  return invitations.flatMap((invitation) => {
    const campaign = campaigns.get(invitation.campaignId);
    const sitting = sittings.find(({ invitationId }) => invitationId === invitation.id) ?? null;
    const opened = campaign && { invitation, campaign, sitting };
    return opened && isWaiting(opened, now) ? [opened] : [];
  });
}

function isWaiting(opened: OpenedLink, now: Instant): boolean {
  const { invitation, campaign, sitting } = opened;
  if (invitation.withdrawnAt !== null || stateOf(opened) === 'finished') return false;
  if (sitting) return campaign.state !== 'stopped';
  if (campaign.purpose === OWNED || (invitation.expiresAt !== null && now >= invitation.expiresAt)) return false;
  return isOpen(() => assertOpen(campaign, now));
}

function isOpen(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch (refusal) {
    if (refusal instanceof Problem) return false;
    throw refusal;
  }
}
