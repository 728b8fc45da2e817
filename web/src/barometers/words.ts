import { inWords } from '../language/language.svelte.js';
import { asNumber } from '../language/formats.js';
import * as m from '../paraglide/messages.js';
import type { InstrumentBody, Page, QuestionType, Texts } from './contract.js';

export const typeInWords = (type: QuestionType): string =>
  ({
    likert: m.barometers_type_likert,
    rating: m.barometers_type_rating,
    'single-choice': m.barometers_type_single_choice,
    'multiple-choice': m.barometers_type_multiple_choice,
    ranking: m.barometers_type_ranking,
    matrix: m.barometers_type_matrix,
    'free-text': m.barometers_type_free_text,
  })[type]();

const FIELDS: Readonly<Record<string, () => string>> = {
  name: m.barometers_name,
  description: m.barometers_description,
  welcome: m.barometers_welcome,
  thanks: m.barometers_thanks,
  minutes: m.barometers_minutes,
  sampling: m.barometers_sampling,
  scales: m.barometers_scales,
  drivers: m.barometers_drivers,
  typologies: m.barometers_typologies,
  order: m.barometers_order_of_pages,
};

/** What two people wrote at once, by the name of the part. */
export function partInWords(part: string, value: unknown): string {
  const field = FIELDS[part];
  if (field) return field();
  const page = value as Page | undefined;
  return page ? m.barometers_page_named({ title: inWords(page.title) || page.id }) : m.barometers_page_removed();
}

/** Where in the instrument something is, for whoever must go there. */
export function placeInWords(at: readonly (string | number)[], body: InstrumentBody): string {
  const [part = '', index, , question] = at;
  if (typeof index !== 'number') return FIELDS[String(part)]?.() ?? String(part);
  if (part === 'drivers') return m.barometers_driver({ number: asNumber(index + 1) });
  if (part === 'scales') return m.barometers_scale_number({ number: asNumber(index + 1) });
  const page = m.barometers_page({ number: asNumber(index + 1) });
  return typeof question === 'number' ? `${page}, ${textOf(body, index, question)}` : page;
}

function textOf({ pages }: InstrumentBody, page: number, question: number): string {
  const text: Texts | undefined = pages[page]?.questions[question]?.text;
  return (text && inWords(text)) || m.barometers_untitled_question();
}
