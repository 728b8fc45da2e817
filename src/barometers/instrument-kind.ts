import type { CompetencyModel } from '../competencies/index.js';
import type { ContentKind } from '../content/index.js';
import { complaintsAbout } from './check-instrument.js';
import { instrumentSchema, type Instrument } from './instrument.js';
import { isOwnId } from './own-instrument.js';

export const INSTRUMENT_KIND = 'barometer';

export const instrumentKind: ContentKind<Instrument> = {
  name: INSTRUMENT_KIND,
  folder: 'barometers',
  schema: instrumentSchema,
  documentsOf: (instrument) => [{ id: instrument.id, body: instrument, at: [] }],
  complaintsAbout: (body, lookup) => {
    const instrument = body as Instrument;
    const model = lookup('model', instrument.model) as CompetencyModel | undefined;
    const reason = {
      fr: 'les identifiants en own- sont ceux que les organisations écrivent',
      en: 'ids in own- are those that organisations write',
    };
    return [...(isOwnId(instrument.id) ? [{ at: ['id'], reason }] : []), ...complaintsAbout(instrument, model)];
  },
};
