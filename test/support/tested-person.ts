import { inviteCandidate, launchCampaign, type Campaign, type CampaignTerms } from '../../src/assessments/index.js';
import { NO_TERMS } from '../../src/assessments/index.js';
import type { Response } from '../../src/item-bank/index.js';
import type { QuestionDto } from '../../src/assessments/http/sitting.dto.js';
import { Candidate } from './candidate.js';
import type { TestService } from './service.js';
import { someResponse } from './sitting-taker.js';

/** A campaign of the organisation, launched as HR would. */
export function aCampaignOf(
  { assessments, clock }: TestService,
  organisationId: string,
  wish: Partial<Pick<Campaign, 'purpose' | 'job'>> & { readonly terms?: Partial<CampaignTerms> } = {},
): Promise<Campaign> {
  const { terms, ...own } = wish;
  return launchCampaign(assessments, {
    organisationId,
    purpose: 'promotion',
    title: { fr: 'Promotion', en: 'Promotion' },
    job: null,
    blueprintId: 'hiring',
    opensAt: clock.now().toISOString(),
    closesAt: null,
    answerBy: null,
    contact: { name: 'Camille Essai', email: 'camille@essai.example' },
    terms: { ...NO_TERMS, ...terms },
    ...own,
  });
}

interface Answering {
  readonly howMany?: number;
  readonly elapsedMs?: number;
  readonly choose?: (question: QuestionDto) => Response | Promise<Response>;
}

/** Somebody invited, who took the test to its end, or that many questions and stopped. */
export async function aFinishedTest(
  service: TestService,
  campaign: Campaign,
  who: { readonly name?: string; readonly personId?: string } = {},
  { howMany = Infinity, elapsedMs = 20_000, choose = (question) => someResponse(question, 0.4) }: Answering = {},
): Promise<Candidate> {
  const { code, invitation } = await inviteCandidate(service.assessments, campaign, {
    name: who.name ?? null,
    locale: 'fr',
    expiresAt: null,
    ...(who.personId === undefined ? {} : { personId: who.personId }),
  });
  const candidate = new Candidate(service.url, code, invitation.id);
  await candidate.acknowledge();
  await candidate.start();
  let reply = await candidate.show();
  for (let count = 0; count < howMany && reply.body.question; count += 1) {
    const { position } = reply.body.question;
    reply = await candidate.answer(position, await choose(reply.body.question), elapsedMs);
  }
  if (reply.body.state !== 'finished') await candidate.end();
  return candidate;
}
