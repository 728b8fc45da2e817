import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InstrumentBody } from '../../web/src/barometers/contract.js';
import { bodyOf, merge, partsOf } from '../../web/src/barometers/write/parts.js';
import { instruments } from './made-instruments.js';

const bodies = instruments.map((instrument) => {
  const { id, version, ...body } = structuredClone(instrument);
  expect([id, version]).toEqual(['made', 3]);
  return body as InstrumentBody;
});

const put = (base: InstrumentBody, mine: InstrumentBody, theirs: InstrumentBody) =>
  merge(partsOf(base), partsOf(mine), partsOf(theirs));

describe('an instrument that two people write', () => {
  it('comes apart and together again', () => {
    fc.assert(fc.property(bodies, (body) => expect(bodyOf(partsOf(body))).toEqual(body)));
  });

  it('has what each wrote, where they wrote in different places', () => {
    fc.assert(
      fc.property(bodies, (base) => {
        const [page, ...pages] = base.pages;
        if (!page) return;
        const mine = { ...base, minutes: base.minutes + 1, pages: [...base.pages, { ...page, id: 'mine' }] };
        const theirs = {
          ...base,
          name: { fr: '!', en: '!' },
          pages: [{ ...page, title: { fr: '!', en: '!' } }, ...pages],
        };
        const { parts, clashes, taken } = put(base, mine, theirs);
        expect(clashes).toEqual([]);
        expect([...taken].sort()).toEqual(['name', `page:${page.id}`]);
        expect(bodyOf(parts)).toEqual({
          ...mine,
          name: theirs.name,
          pages: [...theirs.pages, { ...page, id: 'mine' }],
        });
      }),
    );
  });

  it('has nothing twice and loses nothing: what both changed is asked about, what one removed too', () => {
    fc.assert(
      fc.property(bodies, (base) => {
        const [page, ...pages] = base.pages;
        if (!page) return;
        const mine = { ...base, minutes: 31, pages: [{ ...page, title: { fr: 'm', en: 'm' } }, ...pages] };
        const theirs = { ...base, minutes: 32, pages };
        const { parts, clashes } = put(base, mine, theirs);
        expect(clashes.map(({ part }) => part).sort()).toEqual(['minutes', `page:${page.id}`]);
        expect(bodyOf(parts).minutes).toBe(31);
        expect(
          bodyOf(parts)
            .pages.map(({ id }) => id)
            .sort(),
        ).toEqual(base.pages.map(({ id }) => id).sort());
      }),
    );
  });
});
