import { AxeBuilder } from '@axe-core/playwright';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import packed from '@sparticuz/chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'fr-FR',
  reducedMotion: 'reduce',
};

export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' };

/** The browser that `CHROME_PATH` names, else the one inside a package of the registry. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? (await packed.executablePath());
  try {
    return await playwright.launch({ executablePath, args: FLAGS });
  } catch (error) {
    throw new Error(`No browser could start (set CHROME_PATH to a Chromium of yours): ${String(error)}`);
  }
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe has against the page as it stands, a line each; empty when nothing. It describes what it found and nothing else, and in
 * the page itself (its other mode is for frames of other sites, which no page here has): three times as fast.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: AXE_TAGS }, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
