import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setFrenchSpaces, withFrenchSpaces } from '../../src/content/files/french-typography.js';

const thin = '\u202f';

describe('French typography', () => {
  it.each([
    ['Pourquoi ?', `Pourquoi${thin}?`],
    ['Attention !', `Attention${thin}!`],
    ['Ceci : cela ; rien', `Ceci${thin}: cela${thin}; rien`],
    ['« mot »', `«${thin}mot${thin}»`],
    ['12 000 personnes', `12${thin}000 personnes`],
    ['1 200 000', `1${thin}200${thin}000`],
    ['50 %', `50${thin}%`],
    ['12 €', `12${thin}€`],
    ['le 12 mars', 'le 12 mars'],
    ['en 2026 200 personnes', `en 2026${thin}200 personnes`],
    ['https://exemple.fr?a=b', 'https://exemple.fr?a=b'],
    ['rien à changer', 'rien à changer'],
  ])('%p becomes %p', (typed, set) => {
    expect(withFrenchSpaces(typed)).toBe(set);
  });

  it('is set once: setting it again changes nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1 «»:;?!%€\u00a0') });
    fc.assert(fc.property(text, (one) => expect(withFrenchSpaces(withFrenchSpaces(one))).toBe(withFrenchSpaces(one))));
  });

  it('changes spaces only', () => {
    const withoutSpaces = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(fc.string(), (text) => expect(withoutSpaces(withFrenchSpaces(text))).toBe(withoutSpaces(text))),
    );
  });

  it('touches French texts only, however deep', () => {
    const value = {
      fr: 'Quoi ?',
      en: 'What ?',
      list: [{ text: { fr: 'Oui !', en: 'Yes !' } }],
      other: 'Non ?',
      n: 1,
      none: null,
    };
    expect(setFrenchSpaces(value)).toEqual({
      fr: `Quoi${thin}?`,
      en: 'What ?',
      list: [{ text: { fr: `Oui${thin}!`, en: 'Yes !' } }],
      other: 'Non ?',
      n: 1,
      none: null,
    });
  });
});
