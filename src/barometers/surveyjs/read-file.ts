import { SurveyUnreadable } from '../problems.js';

const LARGEST_CHARACTERS = 1_000_000;
const DEEPEST = 40;
/** Never names of a survey: they reach behind an object. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** A JSON object that cannot harm whoever walks through it. */
export type Thing = Readonly<Record<string, unknown>>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws {SurveyUnreadable} */
export function readSurveyFile(text: string): Thing {
  if (text.length > LARGEST_CHARACTERS) throw new SurveyUnreadable('survey-too-large');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SurveyUnreadable('survey-not-json');
  }
  assertHarmless(file);
  const isSurvey = isThing(file) && ['pages', 'elements', 'questions'].some((key) => Array.isArray(file[key]));
  if (!isThing(file) || !isSurvey) throw new SurveyUnreadable('survey-not-a-survey');
  return file;
}

/** Walks level by level, never calling itself: depth is what it guards against. */
function assertHarmless(file: unknown): void {
  let level: unknown[] = [file];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new SurveyUnreadable('survey-too-deep');
    const objects = level.filter((value): value is object => typeof value === 'object' && value !== null);
    if (objects.some((object) => Object.keys(object).some((key) => RESERVED.has(key)))) {
      throw new SurveyUnreadable('survey-reserved-name');
    }
    level = objects.flatMap((object) => Object.values(object) as unknown[]);
  }
}
