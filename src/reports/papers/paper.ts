import type { Document } from '../../documents/index.js';
import type { Locale } from '../../kernel/localised.js';
import type { Gathered } from '../gather.js';
import { organisationBlocks } from './organisation-paper.js';
import { teamBlocks } from './team-paper.js';
import { tongueOf } from './tongue.js';
import { WORDS } from './words.js';

export interface PaperWish {
  readonly locale: Locale;
  readonly organisation: string;
  readonly madeAt: string;
}

/** The document of what was gathered: the findings and the figures of the screen. */
export function paperOf(gathered: Gathered, { locale, organisation, madeAt }: PaperWish): Document {
  const tongue = tongueOf(locale);
  const day = `${tongue.text(WORDS.madeOn)}${tongue.day(madeAt)}`;
  const title = tongue.text(gathered.kind === 'team' ? WORDS.teamTitle : WORDS.organisationTitle);
  const name = gathered.kind === 'team' ? `${organisation}, ${tongue.text(gathered.team.shown.name)}` : organisation;
  return {
    locale,
    title: `${title} : ${name}`.replace(' : ', locale === 'fr' ? '\u202f: ' : ': '),
    footer: `${name} · ${day} · ${tongue.text(WORDS.footer)}`,
    blocks: gathered.kind === 'team' ? teamBlocks(gathered, tongue) : organisationBlocks(gathered, tongue),
  };
}
