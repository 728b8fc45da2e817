import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('the pages have words for every act that the audit trail names', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src', name), 'utf8'));
  const acts = sources.flatMap((text) => [...text.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map(([, act]) => act));
  const words = readFileSync('web/src/privacy/action-words.ts', 'utf8');
  expect(acts.length).toBeGreaterThan(20);
  expect([...new Set(acts)].filter((act) => !words.includes(`'${act ?? ''}':`))).toEqual([]);
});
