import { instantOf, type Instant } from '../kernel/clock.js';
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
  await services.store.write(async ({ drafts, assessments }) => {
    await drafts.addDraft(draft);
    await assessments.audit.append(draftEvent(actor, draft.id, { action: 'campaign-draft.begun', at }));
  });
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
    const at = instantOf(services.clock.now());
    await assessments.audit.append(draftEvent(actor, id, { action: 'campaign-draft.dropped', at }));
  });
}

/** A draft leaves a line when it is begun and when it is thrown away; what is typed meanwhile leaves none, the launch tells what came of it. */
const draftEvent = (
  actor: Actor,
  id: string,
  { action, at }: { readonly action: 'campaign-draft.begun' | 'campaign-draft.dropped'; readonly at: Instant },
) => ({
  organisationId: actor.organisationId,
  at,
  actor: nameInAudit(actor),
  action,
  subject: { kind: 'campaign-draft', id },
  facts: {},
});
