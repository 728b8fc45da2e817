import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EdgeProblem, toProblemDetails, ValidationFailed } from '../../src/platform/problem-details.js';
import { FIELD_FAULTS, PROBLEMS } from '../../src/platform/problem-table.js';

/** The mathematics' own errors are mistakes of ours, never said to anybody. */
const textOf = (isMeant: (name: string) => boolean): string =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('psychometrics/') && isMeant(name))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');

const sources = textOf(() => true);
/** Lines of a file that is imported have words of their own (`imports/http/fault-words.ts`), which their type keeps whole. */
const sourcesWithFields = textOf((name) => !name.startsWith('imports/'));

const namedIn = (pattern: RegExp, text = sources): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

const codesInUse = namedIn(/readonly code = '([A-Z_]+)'/g);
const edgeCodes = namedIn(/new EdgeProblem\('([A-Z_]+)'/g);
const fieldFaults = namedIn(/\bfault: '([a-zA-Z-]+)'/g, sourcesWithFields);

const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('the table of problems', () => {
  it('has words for every code of the code base', () => {
    expect(codesInUse.length).toBeGreaterThan(20);
    for (const code of [...codesInUse, ...edgeCodes]) expect(Object.keys(PROBLEMS)).toContain(code);
  });

  it('has no code that nothing throws', () => {
    for (const code of Object.keys(PROBLEMS)) expect(sources.split(`'${code}'`).length).toBeGreaterThan(1);
  });

  it.each(Object.entries(PROBLEMS))(
    'says %s in both languages, with the same facts and a status of error',
    (_code, { status, title, detail }) => {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      for (const text of [title, detail]) {
        expect(text.fr.trim()).not.toBe('');
        expect(text.en.trim()).not.toBe('');
        expect(text.fr === text.en).toBe(false);
      }
      expect(placeholdersOf(detail.fr)).toEqual(placeholdersOf(detail.en));
    },
  );

  it('has words for every fault of a field', () => {
    expect(fieldFaults.length).toBeGreaterThan(3);
    for (const fault of fieldFaults) expect(Object.keys(FIELD_FAULTS)).toContain(fault);
    for (const text of Object.values(FIELD_FAULTS))
      expect([text.fr, text.en].every((one) => one.length > 2)).toBe(true);
  });
});

describe('a problem’s details', () => {
  it('name the fields, each with its fault in the caller’s language', () => {
    const problem = new ValidationFailed([
      { field: 'locale', fault: 'isIn' },
      { field: 'elapsedMs', fault: 'min' },
    ]);
    expect(toProblemDetails(problem, 'fr', 'r1')).toEqual({
      type: '/api/docs#VALIDATION_FAILED',
      title: 'Saisie à corriger',
      status: 422,
      code: 'VALIDATION_FAILED',
      detail: 'À corriger : locale, elapsedMs. Rien n’a été changé.',
      errors: [
        { field: 'locale', message: 'valeur inconnue' },
        { field: 'elapsedMs', message: 'trop petit' },
      ],
      requestId: 'r1',
    });
    expect(toProblemDetails(problem, 'en').errors?.[1]?.message).toBe('too small');
  });

  it('write moments and numbers as the language does, in French time', () => {
    const at = new (class extends EdgeProblem {
      override readonly code = 'LINK_EXPIRED' as never;
    })('NOT_FOUND', { at: '2026-12-01T23:30:00.000Z' });
    expect(toProblemDetails(at, 'fr').detail).toContain('2 décembre 2026');
    expect(toProblemDetails(at, 'en').detail).toContain('2 December 2026');
  });

  it('of a code that nobody described are those of an internal error', () => {
    const odd = new (class extends EdgeProblem {
      override readonly code = 'NEVER_DESCRIBED' as never;
    })('NOT_FOUND');
    expect(toProblemDetails(odd, 'fr')).toMatchObject({ status: 500, code: 'NEVER_DESCRIBED' });
  });
});
