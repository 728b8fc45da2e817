import { fewestItems, noticeFor, noticeVersionOf, type Blueprint } from '../assessments/index.js';
import { letterOf } from '../invitations/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Locale, Localised } from '../kernel/localised.js';
import type { WrittenMail } from '../mail/index.js';
import type { Actor } from '../organisations/index.js';
import type { Person } from '../people/index.js';
import { mayManageCampaigns } from './access.js';
import { faultsOf } from './completeness.js';
import type { DraftBody } from './draft.js';
import { surroundingsOf, type FoundAround } from './draft-surroundings.js';
import { showDraft } from './keep-draft.js';
import { endOf } from '../kernel/local-day.js';
import type { DraftFault } from './problems.js';
import type { CampaignServices } from './services.js';

/** Its questions and their keys are in the public repository: whoever wants to can read them. */
const SHIPPED_BANK = 'digital-agility';

export const hasPublicKeys = ({ bank }: Pick<Blueprint, 'bank'>): boolean => bank === SHIPPED_BANK;

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
  /** The mail of invitation, with somebody's name and link left open. */
  readonly mail: Readonly<Record<Locale, WrittenMail>> | null;
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
    ...(await readingOf(services, actor, around, draft.body)),
  };
}

/** What people will read. */
async function readingOf(
  services: CampaignServices,
  actor: Actor,
  { blueprint, job }: FoundAround,
  body: DraftBody,
): Promise<Pick<DraftPreview, 'notice' | 'mail' | 'hasPublicKeys'>> {
  const organisation = await services.organisations.find(actor.organisationId);
  if (!blueprint || !organisation) return { notice: null, mail: null, hasPublicKeys: false };
  const { notice } = await services.instruments.current(blueprint.id);
  const title = { fr: body.titleFr, en: body.titleEn };
  const contact = { name: body.contactName, email: body.contactEmail };
  const minutes = blueprint.timeLimitMinutes;
  const letterIn = (locale: Locale): WrittenMail =>
    letterOf('invitation', locale, {
      personName: '…',
      organisation: organisation.name,
      campaign: title[locale],
      job: job?.title[locale] ?? null,
      purpose: body.purpose ?? 'hiring',
      questions: { least: fewestItems(blueprint), most: blueprint.length.maximum },
      minutes,
      // Sent once it is open.
      opensAt: null,
      closesAt: body.closesOn === null ? null : endOf(body.closesOn),
      message: body.message.trim() === '' ? null : body.message.trim(),
      contact,
      url: '…',
      begunAt: null,
    });
  const retentionMonths = await services.monthsOfTests(organisation.id, body.purpose ?? 'hiring');
  const campaign = { title, contact, answerBy: body.answerBy, retentionMonths };
  const setting = { organisation, campaign, blueprint, minutes };
  return {
    notice: { version: noticeVersionOf(notice), sections: noticeFor(notice, setting) },
    mail: { fr: letterIn('fr'), en: letterIn('en') },
    hasPublicKeys: hasPublicKeys(blueprint),
  };
}
