import type { Locale } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { showResults, showTrend, WaveResultsUnknown } from '../wave-results/index.js';
import { mayPrintPoster } from './access.js';
import { drawPoster } from './draw-poster.js';
import type { Theme } from './drawing/palette.js';
import { toPdf } from './paper/to-pdf.js';
import { toPng } from './paper/to-png.js';
import { toSvg } from './paper/to-svg.js';
import type { PosterFacts } from './poster-facts.js';
import type { WavePosterServices } from './services.js';

export interface PosterWish {
  readonly waveId: string;
  readonly locale: Locale;
  readonly form: 'svg' | 'png' | 'pdf';
  /** Paper is always light. */
  readonly theme: Theme;
}

/**
 * The results of the whole organisation on one sheet: what the results page shows of it, in the same figures.
 * @throws {WaveResultsUnknown}, {WaveNotCounted}
 */
export async function printPoster(services: WavePosterServices, actor: Actor, wish: PosterWish): Promise<Buffer> {
  mayPrintPoster(actor);
  const { waveId, locale, form, theme } = wish;
  const overview = await showResults(services.results, actor, { waveId });
  const trend = await showTrend(services.results, actor, { waveId });
  const organisation = await services.organisations.find(actor.organisationId);
  if (!organisation) throw new WaveResultsUnknown();
  return print({ organisation: organisation.name, overview, trend, locale }, form, theme);
}

async function print(facts: PosterFacts, form: PosterWish['form'], theme: Theme): Promise<Buffer> {
  const sheet = drawPoster(facts);
  switch (form) {
    case 'svg':
      return Buffer.from(toSvg(sheet, theme, facts.locale));
    case 'png':
      return toPng(sheet, theme);
    case 'pdf':
      return toPdf(sheet, facts.locale);
  }
}
