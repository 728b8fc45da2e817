import { writePdf } from '../documents/index.js';
import { instantOf } from '../kernel/clock.js';
import type { Locale } from '../kernel/localised.js';
import type { Actor } from '../organisations/index.js';
import { summaryPaper } from './papers/summary-paper.js';
import type { DecisionServices } from './services.js';
import { viewResult } from './view-result.js';

/** The result on one page of paper: the figures of the screen, and one more line of who looked. */
export async function printSummary(
  services: DecisionServices,
  actor: Actor,
  sittingId: string,
  locale: Locale,
): Promise<Buffer> {
  const sheet = await viewResult(services, actor, sittingId, 'summary');
  return writePdf(summaryPaper(sheet, locale, instantOf(services.clock.now())));
}
