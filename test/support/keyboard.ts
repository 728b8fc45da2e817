/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** More stops than any page of ours has. */
const MOST_STOPS = 80;

/** Goes with Tab alone to the control of this accessible name, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (name.test(await nameInFocus(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

export async function press(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** What a screen reader would say of the control in focus: its label, or its text. */
function nameInFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return '';
    const labels = 'labels' in focused ? [...((focused as HTMLInputElement).labels ?? [])] : [];
    const by = focused.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    return [
      focused.getAttribute('aria-label') ?? '',
      ...by.map((id) => document.getElementById(id)?.textContent ?? ''),
      ...labels.map((label) => label.textContent),
      focused.textContent,
    ]
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  });
}
