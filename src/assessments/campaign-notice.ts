import type { Localised } from '../kernel/localised.js';
import type { Organisation } from '../organisations/index.js';
import { fewestItems, type Blueprint } from './blueprint.js';
import type { Campaign } from './campaign.js';
import { writtenOut, type Notice, type NoticeFacts } from './notice.js';

/** For whom a notice is written out. */
export interface NoticeSetting {
  readonly organisation: Pick<Organisation, 'name'>;
  readonly campaign: Pick<Campaign, 'title' | 'contact' | 'answerBy' | 'retentionMonths'>;
  readonly blueprint: Blueprint;
  /** For this person; null: no limit. */
  readonly minutes: number | null;
}

/** The notice as the people of a campaign read it, and as HR reads it before. */
export const noticeFor = (notice: Notice, setting: NoticeSetting): Notice['sections'] =>
  writtenOut(notice, factsFor(setting)).filter(
    ({ id }) => id !== 'answer-date' || setting.campaign.answerBy !== null,
  );

const timeLimitInWords = (minutes: number | null): Localised =>
  minutes === null
    ? { fr: 'sans limite de temps', en: 'with no time limit' }
    : { fr: `en ${minutes} minutes au plus`, en: `in ${minutes} minutes at most` };

const inBoth = (text: string | number): Localised => ({ fr: String(text), en: String(text) });

const day = (isoDay: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${isoDay}T00:00:00Z`))
    .replace(/^1 (?=[a-zéû])/, '1er ');

function factsFor({ organisation, campaign, blueprint, minutes }: NoticeSetting): NoticeFacts {
  const { answerBy, retentionMonths } = campaign;
  return {
    organisation: inBoth(organisation.name),
    campaign: campaign.title,
    contactName: inBoth(campaign.contact.name),
    contactEmail: inBoth(campaign.contact.email),
    minimumQuestions: inBoth(fewestItems(blueprint)),
    maximumQuestions: inBoth(blueprint.length.maximum),
    timeLimit: timeLimitInWords(minutes),
    answerBy: answerBy ? { fr: day(answerBy, 'fr-FR'), en: day(answerBy, 'en-GB') } : inBoth('—'),
    retentionMonths: inBoth(retentionMonths ?? '—'),
  };
}
