import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { press } from './keyboard.js';

const SLOWEST_ANSWER_MS = 30_000;

/** Answers the question on the screen by the keyboard alone, whatever its kind. */
export async function answerByKeyboard(page: Page): Promise<void> {
  if ((await page.locator('main input[type=radio]').count()) > 0) {
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    return;
  }
  if ((await page.locator('main input[type=checkbox]').count()) > 0) {
    const asked = /(\d+)\sréponses à choisir/.exec((await page.locator('main').textContent()) ?? '');
    for (const letter of 'abcdef'.slice(0, Number(asked?.[1] ?? 2))) await page.keyboard.press(letter);
    await page.keyboard.press('Enter');
    return;
  }
  const lists = await page.locator('main select').count();
  if (lists > 0) {
    await page.keyboard.press('a');
    for (let row = 0; row < lists; row++) {
      for (let down = 0; down <= row; down++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
    }
  } else {
    await press(page, /^Descendre/, 'Space');
  }
  await press(page, /^Valider$/);
}

/** Somebody in front of a test, in French, from the notice to the result; `look` is called once on each kind of page. */
export async function takeTest(page: Page, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('button', { name: 'J’ai lu et je commence l’entraînement' }).waitFor();
  await look();
  await page.getByRole('button', { name: 'J’ai lu et je commence l’entraînement' }).click();
  await page.getByText('ne compte pas').first().waitFor();
  await look();
  await page.getByRole('button', { name: 'Commencer le test', exact: true }).click();
  await page.getByText(/Question 1 · /).waitFor();
  await look();
  for (let answered = 0; await isAsked(page); answered++) {
    const before = await shownBy(page);
    await answerByKeyboard(page);
    await hasTurned(page, before);
    const next = page.getByRole('button', { name: /^(Question suivante|Voir mon résultat)$/ });
    if ((await next.count()) === 0) continue;
    if (answered === 0) await look();
    const explained = await shownBy(page);
    await next.click();
    await hasTurned(page, explained);
  }
  await page.getByText(/Résultat provisoire/).waitFor({ timeout: SLOWEST_ANSWER_MS });
  await look();
}

const isAsked = async (page: Page): Promise<boolean> =>
  (await page.getByRole('button', { name: 'Valider', exact: true }).count()) > 0;

/** What tells one page of a test from the next: the place of the question, and what is asked. */
const shownBy = async (page: Page): Promise<string> =>
  (await page.locator('main .where, main h1').allTextContents()).join(' ').trim();

async function hasTurned(page: Page, before: string): Promise<void> {
  const end = performance.now() + SLOWEST_ANSWER_MS;
  for (let shown = before; shown === before || shown === ''; shown = await shownBy(page)) {
    if (performance.now() > end) throw new Error(`the page still shows: ${before}`);
    await wait(20);
  }
}
