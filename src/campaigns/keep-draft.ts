import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayManageCampaigns } from './access.js';
import { changed, EMPTY_DRAFT, fieldsChangedSince, type CampaignDraft, type DraftBody } from './draft.js';
import { nameAmong } from './follow-campaign.js';
import { DraftChangedMeanwhile, DraftUnknown } from './problems.js';
import type { CampaignServices } from './services.js';

/** A draft, and the name of who changed it last. */
export interface OpenedDraft {
  readonly draft: CampaignDraft;
  readonly changedBy: string;
}

async function opened({ store }: CampaignServices, draft: CampaignDraft): Promise<OpenedDraft> {
  const people = await store.committed.people.peopleByIds(draft.organisationId, [draft.changedBy]);
  return { draft, changedBy: nameAmong(people, draft.changedBy) };
}

/** Begins a campaign's preparation. The organisation's contact is proposed, to be changed where another answers. */
export async function beginDraft(services: CampaignServices, actor: Actor): Promise<OpenedDraft> {
  mayManageCampaigns(actor);
  const { organisationId, personId } = actor;
  const at = instantOf(services.clock.now());
  const contact = (await services.organisations.find(organisationId))?.contact;
  const draft: CampaignDraft = {
    organisationId,
    id: services.ids.next(),
    body: { ...EMPTY_DRAFT, contactName: contact?.name ?? '', contactEmail: contact?.email ?? '' },
    changes: {},
    version: 1,
    createdBy: personId,
    changedBy: personId,
    changedAt: at,
    createdAt: at,
  };
  await services.store.write((tables) => tables.drafts.addDraft(draft));
  return opened(services, draft);
}

export async function showDraft(services: CampaignServices, actor: Actor, id: string): Promise<OpenedDraft> {
  mayManageCampaigns(actor);
  const draft = await services.store.committed.drafts.draft(actor.organisationId, id);
  if (!draft) throw new DraftUnknown();
  return opened(services, draft);
}

/**
 * Keeps what was typed, on top of the version that whoever typed had seen.
 * @throws {DraftChangedMeanwhile} somebody else saved since: nothing is overwritten
 */
export async function keepDraft(
  services: CampaignServices,
  actor: Actor,
  id: string,
  typed: { readonly version: number; readonly body: DraftBody },
): Promise<OpenedDraft> {
  mayManageCampaigns(actor);
  const at = instantOf(services.clock.now());
  const kept = await services.store.write(async ({ drafts }) => {
    const draft = await drafts.lockDraft(actor.organisationId, id);
    if (!draft) throw new DraftUnknown();
    const next = changed(draft, typed.body, actor.personId, at);
    if (next === draft) return draft;
    if (draft.version !== typed.version) throw new DraftChangedMeanwhile(fieldsChangedSince(draft, typed.version));
    await drafts.keepDraft(next);
    return next;
  });
  return opened(services, kept);
}

/** Throws a draft away: nobody was told anything yet. */
export function dropDraft(services: CampaignServices, actor: Actor, id: string): Promise<void> {
  mayManageCampaigns(actor);
  return services.store.write(async ({ drafts, assessments }) => {
    const draft = await drafts.lockDraft(actor.organisationId, id);
    if (!draft) throw new DraftUnknown();
    await drafts.removeDraft(draft);
    await assessments.audit.append({
      organisationId: actor.organisationId,
      at: instantOf(services.clock.now()),
      actor: nameInAudit(actor),
      action: 'campaign-draft.dropped',
      subject: { kind: 'campaign-draft', id },
      facts: {},
    });
  });
}
