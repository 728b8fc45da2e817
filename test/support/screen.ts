/// <reference lib="dom" />
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations } from './browser.js';

/** Long enough for a busy machine: nothing is measured by it. */
const PATIENCE_MS = 60_000;

/** One person’s page: what they read on it and press, by the names that everybody hears. */
export class Screen {
  constructor(
    readonly page: Page,
    private readonly baseUrl: string,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
  }

  async go(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.baseUrl).href);
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** The last part of the address: which thing this page is about. */
  get id(): string {
    return this.path.split('/').at(-1) ?? '';
  }

  async reads(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** Waits until the page has this main heading. */
  async opens(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async fill(name: string, value: string): Promise<void> {
    await this.page.getByRole('textbox', { name, exact: true }).fill(value);
  }

  async fillAll(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.fill(name, value);
  }

  async day(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label).fill(value);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });
  }

  async check(name: string | RegExp): Promise<void> {
    await this.page.getByRole('checkbox', { name }).first().check();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
  }

  async confirm(name: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }

  /** Fails on anything that axe has against the page, or that sticks out of it. */
  async isSound(): Promise<void> {
    await this.fits();
    const found = await axeViolations(this.page);
    expect({ page: this.path, found }).toEqual({ page: this.path, found: [] });
  }

  private async fits(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    const beside = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ page: this.path, beside: Math.max(0, beside) }).toEqual({ page: this.path, beside: 0 });
  }

  /** Sound in French, and as well laid out in English: what axe looks at is the same there. */
  async isSoundInBoth(): Promise<void> {
    await this.isSound();
    await this.speak('English');
    await this.page.getByRole('button', { name: 'Français', exact: true }).waitFor();
    await this.fits();
    await this.speak('Français');
    await this.page.getByRole('button', { name: 'English', exact: true }).waitFor();
  }

  /** On a narrow screen of somebody signed in, the languages are in the menu. */
  private async speak(language: string): Promise<void> {
    const menu = this.page.getByRole('button', { name: 'Menu', exact: true });
    const isFolded = (await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false';
    if (isFolded) await menu.click();
    await this.press(language);
  }
}
