import { newInvitation, NO_TERMS, type Accommodations, type Campaign, type Invitation } from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { nameInAudit, type Actor, type Job } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import { mayManageCampaigns } from './access.js';
import { assertReady, type ReadyDraft } from './completeness.js';
import { fieldsChangedSince, type PersonalAccommodations } from './draft.js';
import { surroundingsOf } from './draft-surroundings.js';
import { endOf, startOf } from '../kernel/local-day.js';
import { inviteeOf } from './population.js';
import { DraftChangedMeanwhile, DraftUnknown } from './problems.js';
import type { CampaignServices } from './services.js';
import { waveJob } from './wave-jobs.js';

/**
 * Makes a campaign of a draft: the campaign, everybody's invitation, the job that sends them and the audit line, or nothing of it.
 * The campaign takes the draft's id and the draft is gone: launched twice, by a double click or a retry, it is launched once.
 * @throws {CampaignIncomplete | DraftChangedMeanwhile | DraftUnknown}
 */
export function launchDraft(
  services: CampaignServices,
  actor: Actor,
  draftId: string,
  version: number,
): Promise<Pick<Campaign, 'id'>> {
  mayManageCampaigns(actor);
  const { organisationId, personId } = actor;
  const now = instantOf(services.clock.now());
  return services.store.write(async (tables) => {
    const draft = await tables.drafts.lockDraft(organisationId, draftId);
    if (!draft) {
      const launched = await tables.assessments.campaign(organisationId, draftId);
      if (!launched) throw new DraftUnknown();
      return { id: launched.id };
    }
    if (draft.version !== version) throw new DraftChangedMeanwhile(fieldsChangedSince(draft, version));
    const around = await surroundingsOf(services, tables, draft, now);
    const ready = assertReady(draft.body, around);
    const retentionMonths = await services.monthsOfTests(organisationId, ready.purpose);
    const launching = { organisationId, id: draftId, now, job: around.job, createdBy: personId, retentionMonths };
    const campaign = campaignOf(ready, launching);
    await tables.assessments.addCampaign(campaign);
    await tables.assessments.addInvitations(
      around.population.people.map((person) => invitationOf(services, campaign, person, ready.accommodations)),
    );
    await tables.assessments.jobs.enqueue(waveJob(services, campaign, { kind: 'campaigns.send-invitations', now }));
    await tables.drafts.removeDraft(draft);
    await tables.assessments.audit.append({
      organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'campaign.launched',
      subject: { kind: 'campaign', id: campaign.id },
      facts: {
        purpose: campaign.purpose,
        blueprint: campaign.blueprintId,
        people: around.population.people.length,
        retentionMonths,
        openLink: ready.isOpenLink,
        worksCouncilOn: ready.worksCouncilOn,
      },
    });
    return { id: campaign.id };
  });
}

interface Launching {
  readonly organisationId: string;
  readonly id: string;
  readonly now: Instant;
  readonly job: Job | null;
  readonly createdBy: string;
  readonly retentionMonths: number | null;
}

function campaignOf(
  ready: ReadyDraft,
  { organisationId, id, now, job, createdBy, retentionMonths }: Launching,
): Campaign {
  const opens = startOf(ready.opensOn);
  return {
    organisationId,
    id,
    purpose: ready.purpose,
    state: 'open',
    title: { fr: ready.titleFr.trim(), en: ready.titleEn.trim() },
    job: job?.title ?? null,
    jobId: ready.jobId,
    terms: {
      ...NO_TERMS,
      target: job?.target ?? null,
      jobRelevance: ready.jobRelevance.trim(),
      worksCouncilOn: ready.worksCouncilOn,
      message: ready.message.trim() === '' ? null : ready.message.trim(),
      isOpenLink: ready.isOpenLink,
    },
    blueprintId: ready.blueprintId,
    opensAt: opens < now ? now : opens,
    closesAt: endOf(ready.closesOn),
    answerBy: ready.answerBy,
    contact: { name: ready.contactName.trim(), email: ready.contactEmail.trim() },
    retentionMonths,
    createdAt: now,
    createdBy,
  };
}

function invitationOf(
  services: CampaignServices,
  campaign: Campaign,
  person: Person,
  granted: readonly PersonalAccommodations[],
): Invitation {
  const own = granted.find(({ personId }) => personId === person.id);
  if (!own) return newInvitation(services, campaign, inviteeOf(person));
  const { noTimeLimit, pauseAllowed, screenReaderItems, timeFactor } = own;
  const accommodations: Accommodations = { noTimeLimit, pauseAllowed, screenReaderItems };
  return newInvitation(services, campaign, { ...inviteeOf(person), timeFactor, accommodations });
}
