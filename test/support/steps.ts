import { it } from '@jest/globals';
import type { Page } from 'playwright-core';

const LONGEST_STEP_MS = 240_000;
const MOST_TOLD = 2_500;

/** What each page has asked for and not received. */
const awaited = new WeakMap<Page, Set<string>>();

export function noteRequestsOf(page: Page): void {
  const open = new Set<string>();
  awaited.set(page, open);
  page.on('request', (request) => open.add(request.url()));
  page.on('requestfinished', (request) => void open.delete(request.url()));
  page.on('requestfailed', (request) => void open.delete(request.url()));
}

/** Steps that stand one on another: once one fails the next are not tried, and the failure tells what was on the screens. */
export function stepsOn(screens: () => readonly Page[]): (name: string, walk: () => Promise<void>) => void {
  let failed = '';
  return (name, walk) =>
    it(
      name,
      async () => {
        if (failed !== '') throw new Error(`not tried: “${failed}” failed before`);
        try {
          await walk();
        } catch (error) {
          failed = name;
          throw new Error(await whatWasShown(screens()), { cause: error });
        }
      },
      LONGEST_STEP_MS,
    );
}

async function whatWasShown(pages: readonly Page[]): Promise<string> {
  const open = pages.filter((page) => !page.isClosed());
  const told = open.map(async (page) => {
    const text = await page
      .locator('body')
      .innerText({ timeout: 1_000 })
      .catch(() => '(nothing)');
    const unanswered = [...(awaited.get(page) ?? [])].join(' ');
    return `${page.url()}\n${text.slice(-MOST_TOLD)}\nunanswered: ${unanswered}`;
  });
  return `this step failed; on the screens:\n${(await Promise.all(told)).join('\n---\n')}`;
}
