import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const FOLDER = 'web/messages';

/** Messages that do not depend on a number: those that do have a form for one and a form for more. */
const plainMessages = (locale: 'fr' | 'en'): [key: string, text: string][] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(`${locale}.json`))
    .flatMap((path) => Object.entries(JSON.parse(readFileSync(join(FOLDER, path), 'utf8')) as Record<string, unknown>))
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** Figures that are never one: the length and the time of a test, how many answers to choose, a bound, a group's size, comparisons. */
const NEVER_ONE =
  /^(fact_|agility_time_|method_|campaigns_blueprint_length|decisions_norm_group|start_clock|hint_choose|chances|campaigns_blueprint_minutes|invitations_join_|organisations_units_more|decisions_compare_how|import_confirm|maturity_open$|barometers_(scale_named|up_to)|respond_(threshold|written$|after_anonymous)|wave_results_(promise|activity_kept)|waves_(steps|too_few|threshold_text))/;

const PLURAL_AFTER_NUMBER: Readonly<Record<'fr' | 'en', RegExp>> = {
  fr: /\{(?!organisation)\w+\}[\s\u00a0\u202f](ont|sont|(?!dans\b|sans\b|moins\b|plus\b|fois\b|mois\b|depuis\b|pas\b)\p{L}+s)(?![\p{L}])/u,
  en: /\{(?:count|shown|done|invited|started|finished)\}[\s\u00a0](have|are|(?!is\b|has\b|was\b|less\b)\p{L}+s)\b/u,
};

it.each(['fr', 'en'] as const)('agrees words with the number before them, in %s', (locale) => {
  const wrong = plainMessages(locale).filter(
    ([key, text]) => !NEVER_ONE.test(key) && PLURAL_AFTER_NUMBER[locale].test(text),
  );
  expect(wrong).toEqual([]);
});
