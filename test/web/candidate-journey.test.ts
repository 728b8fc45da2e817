/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeViolations, openBrowser, PHONE } from '../support/browser.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { press, tabTo } from '../support/keyboard.js';
import { aCampaign, aCandidate, startTestService, type TestService } from '../support/service.js';
import { answerByKeyboard } from '../support/test-taker.js';

const positionOf = async (page: Page): Promise<number> =>
  Number(/Question (\d+)/.exec((await page.locator('main').textContent()) ?? '')?.[1] ?? 0);

async function isOver(page: Page, position: number): Promise<boolean> {
  await page.waitForFunction(
    (before) => {
      const shown = /Question (\d+)/.exec(document.querySelector('main')?.textContent ?? '');
      return !shown || Number(shown[1]) !== before;
    },
    position,
    { timeout: 20_000 },
  );
  return (await positionOf(page)) === 0;
}

describe('a candidate on a phone, in French, with the keyboard alone', () => {
  let place: EmptyDatabase;
  let service: TestService;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let link: string;

  beforeAll(async () => {
    place = await emptySqlite();
    service = await startTestService(place);
    const campaign = await aCampaign(service, { answerBy: '2026-12-18' });
    const candidate = await aCandidate(service, campaign, { name: 'Nour' });
    link = `${service.url}/t/${candidate.code}`;
    browser = await openBrowser();
    context = await browser.newContext(PHONE);
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
    await place.remove();
  });

  it('reads the notice, practises, and learns the rules before the clock starts', async () => {
    await page.goto(link);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.locator('main').textContent()).toContain('camille@essai.example');
    expect(await axeViolations(page)).toEqual([]);

    await press(page, /J’ai lu et je commence l’entraînement/);
    await page.getByText('ne compte pas').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    await page.getByText(/C’est juste|Pas tout à fait/).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await press(page, /^Commencer le test$/);
    await page.getByText(/Question 1 · encore/).waitFor();
    expect(await page.title()).toContain('Question 1');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('keeps an answer given without network, and goes on by itself when the network is back', async () => {
    await context.setOffline(true);
    await answerByKeyboard(page);
    await page.getByText(/Hors ligne, nous réessayons/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByText(/Question 2 · /).waitFor({ timeout: 30_000 });
    await page.getByText('Réponse précédente enregistrée').waitFor();
  });

  it('switches to English and back without losing the question', async () => {
    const stem = await page.getByRole('heading', { level: 1 }).textContent();
    await press(page, /^English$/);
    await page.getByText(/Question 2 · /).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(stem);
    await press(page, /^Français$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(stem);
  });

  it('resumes on the very same question after the browser was closed', async () => {
    const before = await page.locator('main form').textContent();
    const storageState = await context.storageState();
    await browser.close();
    browser = await openBrowser();
    context = await browser.newContext({ ...PHONE, storageState });
    page = await context.newPage();
    await page.goto(link);
    await page.getByText(/Question 2 · /).waitFor();
    expect(await page.locator('main form').textContent()).toBe(before);
  });

  it('resumes on the very same question on another device', async () => {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    const other = await browser.newContext(PHONE);
    const elsewhere = await other.newPage();
    await elsewhere.goto(link);
    await elsewhere.getByText(/Question 2 · /).waitFor();
    expect(await elsewhere.getByRole('heading', { level: 1 }).textContent()).toBe(before);
    await other.close();
  });

  it('reports a question, skips one after being told the rule, and reaches the result', async () => {
    await press(page, /^Signaler un problème$/);
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await press(page, /^Passer cette question$/);
    await page
      .getByText(/compte comme non sue et ne revient pas/)
      .first()
      .waitFor();
    await press(page, /^Passer la question$/);
    await page.getByText(/Question 3 · /).waitFor();

    const checked = new Set<string>();
    for (let position = 3; ; position = await positionOf(page)) {
      const kind =
        (await page.locator('main form').innerHTML()).match(/type="radio"|type="checkbox"|<select/)?.[0] ?? 'order';
      if (!checked.has(kind)) expect(await axeViolations(page)).toEqual([]);
      checked.add(kind);
      await answerByKeyboard(page);
      if (await isOver(page, position)) break;
    }
    await page.getByText(/Résultat provisoire/).waitFor({ timeout: 30_000 });
    await page.getByRole('img').first().waitFor();
    expect(checked.size).toBeGreaterThanOrEqual(3);
    expect(await page.locator('main').textContent()).toMatch(/\d{3}\s±\s\d+/);
    expect(await axeViolations(page)).toEqual([]);
    await tabTo(page, /^Imprimer$/);
  }, 180_000);

  it('finds the result again by the same link, in both languages and in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.goto(link);
    await page.getByText(/Résultat provisoire/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press(page, /^English$/);
    await page.getByText(/Provisional result/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
