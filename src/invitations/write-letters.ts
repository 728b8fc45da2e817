import { codeDigestOf, fewestItems, type Campaign } from '../assessments/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Mail, MailWriter, WrittenMail } from '../mail/index.js';
import { isOver } from './campaign-in-sight.js';
import { letterOf, type LetterFacts } from './letters.js';
import { isGone, MAIL_KINDS, nameOf, recipientsOf, type MailKind, type Recipient } from './recipient.js';
import type { InvitationServices } from './services.js';

/** The words of every message of this context, made when it is about to leave, with a code made for it alone. */
export const letterWriters = (services: InvitationServices, publicUrl: string): readonly MailWriter[] =>
  MAIL_KINDS.map((kind) => ({ kind, write: (mail) => write(services, publicUrl, mail) }));

async function write(services: InvitationServices, publicUrl: string, mail: Mail): Promise<WrittenMail | null> {
  const { store, clock, ids } = services;
  const kind = mail.kind as MailKind;
  const now = instantOf(clock.now());
  const invitation = await store.committed.assessments.invitation(mail.organisationId, mail.subjectId ?? '');
  if (!invitation) return null;
  const campaign = await store.committed.assessments.campaign(mail.organisationId, invitation.campaignId);
  const [recipient] = await recipientsOf(store.committed, [invitation]);
  if (!campaign || !recipient || isPointless(kind, { campaign, recipient, now })) return null;
  // Corrected meanwhile: the link of one person must not go to whoever has the old address.
  if (mail.to !== recipient.person?.email) return null;
  if (kind === 'campaign-stopped' || kind === 'begun-on-paper')
    return letterOf(kind, mail.locale, await factsOf(services, { campaign, recipient, now, url: '' }, mail.locale));
  const code = ids.secretCode();
  const url = `${publicUrl}/t/${code}`;
  const facts = await factsOf(services, { campaign, recipient, now, url }, mail.locale);
  // Before the message leaves: a link that arrives opens something.
  await store.write(({ assessments }) => assessments.addLinkCode(invitation, codeDigestOf(code), now));
  return letterOf(kind, mail.locale, facts);
}

interface Occasion {
  readonly campaign: Campaign;
  readonly recipient: Recipient;
  readonly now: Instant;
}

/** Since it was asked for, the person may have left or finished, or the campaign be over. */
function isPointless(kind: MailKind, { campaign, recipient, now }: Occasion): boolean {
  // Whatever became of it since, it is theirs to contradict.
  if (kind === 'begun-on-paper') return !recipient.sitting || recipient.person?.state === 'erased';
  if (isGone(recipient, now)) return true;
  if (kind === 'campaign-stopped') return campaign.state !== 'stopped';
  // Whoever asks for their own link may read their result with it.
  if (kind === 'own-link' && recipient.sitting) return campaign.state === 'stopped';
  return isOver(campaign, now) || recipient.sitting?.state === 'finished';
}

async function factsOf(
  { organisations, instruments }: InvitationServices,
  { campaign, recipient, now, url }: Occasion & { readonly url: string },
  locale: Locale,
): Promise<LetterFacts> {
  const organisation = await organisations.find(campaign.organisationId);
  const { blueprint } = await instruments.current(campaign.blueprintId);
  const { invitation, sitting } = recipient;
  return {
    personName: nameOf(recipient),
    organisation: organisation?.name ?? '',
    campaign: campaign.title[locale],
    job: campaign.job?.[locale] ?? null,
    purpose: campaign.purpose,
    questions: { least: fewestItems(blueprint), most: blueprint.length.maximum },
    minutes:
      blueprint.timeLimitMinutes === null || invitation.accommodations.noTimeLimit
        ? null
        : Math.round(blueprint.timeLimitMinutes * invitation.timeFactor),
    opensAt: campaign.opensAt > now ? campaign.opensAt : null,
    closesAt: campaign.closesAt,
    message: campaign.terms.message,
    contact: campaign.contact,
    url,
    begunAt: sitting?.startedAt ?? null,
  };
}
