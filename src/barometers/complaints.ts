import type { z } from 'zod';
import type { CompetencyModel } from '../competencies/index.js';
import { setFrenchSpaces, type Complaint } from '../content/index.js';
import type { Localised } from '../kernel/localised.js';
import { complaintsAbout } from './check-instrument.js';
import { instrumentSchema, type Instrument } from './instrument.js';

/** Everything that keeps an instrument from being published, where it is and in words. Nothing: it may be. */
export function complaintsOf(instrument: Instrument, model: CompetencyModel | undefined): Complaint[] {
  const parsed = instrumentSchema.safeParse(instrument);
  const unfinished = parsed.success ? [] : parsed.error.issues.map(inWords);
  return setFrenchSpaces([...unfinished, ...complaintsAbout(instrument, model)]);
}

const inWords = (issue: z.core.$ZodIssue): Complaint => ({
  at: issue.path.filter((part) => typeof part !== 'symbol'),
  reason: reasonOf(issue),
});

/** What a draft may lack; whatever else its shape forbids was refused when it was kept. */
function reasonOf(issue: z.core.$ZodIssue): Localised {
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { fr: 'texte à écrire', en: 'text to be written' };
  if (issue.code === 'too_small')
    return { fr: `au moins ${issue.minimum} attendus`, en: `at least ${issue.minimum} expected` };
  if (issue.code === 'custom') return { fr: 'cinq ou sept libellés attendus', en: 'five or seven labels expected' };
  return { fr: `valeur refusée (${issue.code})`, en: `value refused (${issue.code})` };
}
