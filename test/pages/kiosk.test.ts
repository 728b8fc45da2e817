/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { DESK, openBrowser } from '../support/browser.js';
import { ALL_ANSWERS, answerAll, asked, kept, tick } from '../support/respondent.js';
import { Screen } from '../support/screen.js';
import { Survey } from '../support/survey.js';

let survey: Survey;
let browser: Browser;

beforeAll(async () => {
  [survey, browser] = await Promise.all([Survey.begin(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await survey.end();
});

async function sit(options: BrowserContextOptions): Promise<Screen> {
  const context = await browser.newContext({ ...options, locale: 'fr-FR', reducedMotion: 'reduce' });
  return new Screen(await context.newPage(), survey.url);
}

const nothingIsLeft = async ({ page }: Screen) => {
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.pathname])).toEqual([
    0,
    0,
    '/k',
  ]);
  expect(await page.getByRole('textbox').inputValue()).toBe('');
};

it('takes a typed code, keeps nothing, and comes back to the start', async () => {
  const screen = await sit({ viewport: { width: 820, height: 1180 }, hasTouch: true });
  const { page } = screen;
  const code = await survey.newCode();
  await screen.go('/k');
  await screen.isSoundInBoth();
  const field = page.getByRole('textbox', { name: 'Code' });
  await field.pressSequentially('zzzz9999');
  await screen.press('Ouvrir l’enquête');
  await screen.reads(/Il manque des signes/);
  await field.fill('zzzz 9999 zzzz');
  await screen.press('Ouvrir l’enquête');
  await screen.reads(/Ce code n’ouvre rien/);
  await screen.isSound();
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await screen.press('Ouvrir l’enquête');
  await screen.press('English');
  await screen.press('Français');
  await answerAll(screen);
  expect(await kept(page)).not.toContain('agilometre:wave');
  await screen.press('Envoyer');
  await screen.opens('Merci');
  await screen.isSound();
  await screen.press('Terminer');
  await screen.opens('Votre code');
  await nothingIsLeft(screen);
  expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
  await page.goBack();
  expect(await page.content()).not.toContain('Je demande autour de moi');
});

it('warns when nobody touches it any more, then erases what was answered', async () => {
  const screen = await sit(DESK);
  const { page } = screen;
  const code = await survey.newCode();
  await page.clock.install();
  await screen.go('/k');
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await screen.press('Ouvrir l’enquête');
  await screen.press('Commencer');
  await tick(page, 'On écrit à plusieurs', 'Toujours');
  await page.clock.fastForward('01:05');
  await screen.reads('cet écran revient au début');
  await screen.isSound();
  await screen.confirm('Je continue');
  await page.clock.fastForward('00:40');
  expect(await asked(page, 'On écrit à plusieurs').getByRole('radio', { name: 'Toujours' }).isChecked()).toBe(true);
  await page.clock.fastForward('00:25');
  await screen.reads('cet écran revient au début');
  await page.clock.fastForward('00:30');
  await screen.opens('Votre code');
  await nothingIsLeft(screen);
  expect(await survey.answersOf(code)).toEqual([]);
});

it('does not come back to the start before the answers have left', async () => {
  const screen = await sit(DESK);
  const { page } = screen;
  const code = await survey.newCode();
  await page.clock.install();
  await screen.go('/k');
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await screen.press('Ouvrir l’enquête');
  await answerAll(screen);
  await page.context().setOffline(true);
  await screen.press('Envoyer');
  await screen.opens('Vos réponses attendent de partir');
  expect(await page.content()).not.toContain('Je demande autour de moi');
  await page.clock.fastForward('02:00');
  await screen.reads('Vos réponses attendent de partir');
  await page.context().setOffline(false);
  await screen.opens('Merci');
  expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
  await page.clock.fastForward('00:25');
  await screen.opens('Votre code');
  await nothingIsLeft(screen);
});
