import { noticeFor, noticeVersionOf, type Blueprint } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Localised } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import { mayManageCampaigns } from './access.js';
import { faultsOf } from './completeness.js';
import type { DraftBody } from './draft.js';
import { surroundingsOf } from './draft-surroundings.js';
import { showDraft } from './keep-draft.js';
import type { DraftFault } from './problems.js';
import type { CampaignServices } from './services.js';

/** Its questions and their keys are in the public repository: whoever wants to can read them. */
const SHIPPED_BANK = 'digital-agility';

/** What launching a draft would do, before it is done. */
export interface DraftPreview {
  readonly faults: readonly DraftFault[];
  readonly people: readonly Person[];
  /** Those chosen one by one. */
  readonly chosen: readonly Person[];
  readonly withoutMail: readonly Person[];
  readonly left: readonly Person[];
  /** Also invited to another campaign that is open. */
  readonly elsewhere: readonly Person[];
  readonly notice: {
    readonly version: string;
    readonly sections: readonly { readonly id: string; readonly heading: Localised; readonly text: Localised }[];
  } | null;
  /** The questions' keys are published with the product: for practice and demonstration, not for decisions. */
  readonly hasPublicKeys: boolean;
}

export async function previewDraft(services: CampaignServices, actor: Actor, id: string): Promise<DraftPreview> {
  mayManageCampaigns(actor);
  const { draft } = await showDraft(services, actor, id);
  const { committed } = services.store;
  const now = instantOf(services.clock.now());
  const around = await surroundingsOf(services, committed, draft, now);
  const { people, left } = around.population;
  const busy = new Set(
    (await committed.participation.invitedElsewhere(actor.organisationId, now)).map(({ personId }) => personId),
  );
  const chosenIds = new Set(draft.body.personIds);
  return {
    faults: faultsOf(draft.body, around),
    people,
    chosen: [...people, ...left].filter(({ id: one }) => chosenIds.has(one)),
    withoutMail: people.filter(({ email }) => email === null),
    left,
    elsewhere: people.filter((person) => busy.has(person.id)),
    ...(await noticeAndBank(services, actor, around.blueprint, draft.body)),
  };
}

async function noticeAndBank(
  services: CampaignServices,
  actor: Actor,
  blueprint: Blueprint | null,
  { titleFr, titleEn, contactName, contactEmail, answerBy }: DraftBody,
): Promise<Pick<DraftPreview, 'notice' | 'hasPublicKeys'>> {
  const organisation = await services.organisations.find(actor.organisationId);
  if (!blueprint || !organisation) return { notice: null, hasPublicKeys: false };
  const { notice } = await services.instruments.current(blueprint.id);
  const campaign = {
    title: { fr: titleFr, en: titleEn },
    contact: { name: contactName, email: contactEmail },
    answerBy,
  };
  const minutes = blueprint.timeLimitMinutes;
  return {
    notice: {
      version: noticeVersionOf(notice),
      sections: noticeFor(notice, { organisation, campaign, blueprint, minutes }),
    },
    hasPublicKeys: blueprint.bank === SHIPPED_BANK,
  };
}
