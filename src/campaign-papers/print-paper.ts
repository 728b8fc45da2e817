import { CampaignUnknown, outlineOf } from '../campaigns/index.js';
import { writePdf, type Document } from '../documents/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { monthsKeptBy } from '../privacy/index.js';
import { mayPrintPapers } from './access.js';
import type { PaperFacts } from './paper-facts.js';
import { impactPaper } from './papers/impact-paper.js';
import { worksCouncilPaper } from './papers/works-council-paper.js';
import type { CampaignPaperServices } from './services.js';

/** What a campaign needs on paper before and while it runs. */
export type PaperKind = 'works-council' | 'impact-assessment';

const PAPERS: Readonly<Record<PaperKind, (facts: PaperFacts, locale: Locale) => Document>> = {
  'works-council': worksCouncilPaper,
  'impact-assessment': impactPaper,
};

/**
 * One paper of a campaign, prepared or launched, filled with what is known of it that day.
 * @throws {CampaignUnknown}
 */
export async function printPaper(
  services: CampaignPaperServices,
  actor: Actor,
  campaignId: string,
  { kind, locale }: { readonly kind: PaperKind; readonly locale: Locale },
): Promise<Buffer> {
  mayPrintPapers(actor);
  const facts = await factsOf(services, actor.organisationId, campaignId);
  const bytes = await writePdf(PAPERS[kind](facts, locale));
  const { isLaunched } = facts.outline;
  await services.audit.record({
    organisationId: actor.organisationId,
    at: facts.printedAt,
    actor: nameInAudit(actor),
    action: 'papers.printed',
    subject: { kind: isLaunched ? 'campaign' : 'campaign-draft', id: campaignId },
    facts: { paper: kind, locale, isLaunched },
  });
  return bytes;
}

export async function factsOf(
  { campaigns, privacy, personalData, clock }: CampaignPaperServices,
  organisationId: string,
  campaignId: string,
): Promise<PaperFacts> {
  const organisation = await campaigns.organisations.find(organisationId);
  if (!organisation) throw new CampaignUnknown();
  return {
    organisation,
    outline: await outlineOf(campaigns, organisation, campaignId),
    months: await monthsKeptBy(privacy, organisationId),
    personalData,
    printedAt: instantOf(clock.now()),
  };
}
