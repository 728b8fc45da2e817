import type { CompetencyModel } from '../competencies/index.js';
import type { ContentKind } from '../content/index.js';
import { complaintsAbout } from './check-instrument.js';
import { instrumentSchema, type Instrument } from './instrument.js';

export const instrumentKind: ContentKind<Instrument> = {
  name: 'barometer',
  folder: 'barometers',
  schema: instrumentSchema,
  documentsOf: (instrument) => [{ id: instrument.id, body: instrument, at: [] }],
  complaintsAbout: (body, lookup) => {
    const instrument = body as Instrument;
    return complaintsAbout(instrument, lookup('model', instrument.model) as CompetencyModel | undefined);
  },
};
