import { beforeAll, describe, expect, it } from '@jest/globals';
import { contentKinds } from '../../src/app.module.js';
import { prepareInstrument, type Instrument } from '../../src/assessments/instrument.js';
import { sparing } from '../../src/assessments/items-met-before.js';
import { readContent, releaseOf, ReleasedContent } from '../../src/content/index.js';

let content: ReleasedContent;

beforeAll(async () => {
  const { documents } = await readContent('assessments', contentKinds);
  content = new ReleasedContent(releaseOf(documents), documents);
});

const itemsOf = (instrument: Instrument, domain: string) =>
  [...instrument.items.values()].filter((item) => item.domain === domain);

describe.each(['hiring', 'promotion', 'self', 'verification'])('the %s test as it ships', (id) => {
  it('has, in each domain, all it may ask and a choice', () => {
    const instrument = prepareInstrument(content, id);
    const { blueprint } = instrument;
    for (const { id: domain, share } of blueprint.domains) {
      const most = Math.ceil(share * blueprint.length.maximum);
      expect([domain, itemsOf(instrument, domain).length > most]).toEqual([domain, true]);
    }
  });

  it('asks questions of one use only: explained ones where it explains, secure ones elsewhere', () => {
    const instrument = prepareInstrument(content, id);
    const uses = new Set([...instrument.items.values()].map(({ use }) => use));
    expect([...uses]).toEqual([instrument.blueprint.explainsAnswers ? 'practice' : 'secure']);
    expect(instrument.notice.id).toBe(id);
    expect(instrument.blueprint.purpose).toBe(id);
  });
});

describe('leaving out what was met before', () => {
  it('spares every domain what the test needs, and leaves out the newest first', () => {
    const instrument = prepareInstrument(content, 'self');
    const all = itemsOf(instrument, 'ethics').map(({ id }) => id);
    expect(sparing(instrument, all)).toEqual(all.slice(0, 2));
    expect(sparing(instrument, ['never-heard-of', all[4] ?? '', all[4] ?? ''])).toEqual([all[4]]);
  });
});
