import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localeOf } from '../../src/platform/request-locale.js';

describe('the language of a request', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['fr', 'fr'],
    ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
    ['en;q=0.4, fr;q=0.6', 'fr'],
    ['fr;q=0.4, en;q=0.6', 'en'],
    ['de-DE, en;q=0.2', 'en'],
    ['de, es', 'fr'],
    ['*', 'fr'],
  ])('of %p is %p', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });

  it('is one of ours, whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (header) => expect(['fr', 'en']).toContain(localeOf(header))));
  });
});
