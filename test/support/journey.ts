import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { shortTests } from './content-folder.js';
import { emptySqlite } from './databases.js';
import { startMailServer, type MailServer, type ReceivedMail } from './mail-server.js';
import { Screen } from './screen.js';
import { startTestService, type TestService } from './service.js';
import { noteRequestsOf } from './steps.js';

const QUESTIONS = 4;

/** The real service on an empty database, a real mail server, a real browser, and tests of a few questions. */
export class Journey {
  /** Every page that was opened, for what a failure tells. */
  readonly pages: Page[] = [];

  private constructor(
    readonly service: TestService,
    readonly mails: MailServer,
    private readonly browser: Browser,
    private readonly leave: () => Promise<void>,
  ) {}

  static async begin(): Promise<Journey> {
    const [place, mails, content, browser] = await Promise.all([
      emptySqlite(),
      startMailServer(),
      shortTests(QUESTIONS),
      openBrowser(),
    ]);
    const service = await startTestService(place, { smtpUrl: mails.url, contentDir: content.path });
    return new Journey(service, mails, browser, async () => {
      await place.remove();
      await content.remove();
    });
  }

  /** A browser of somebody’s own: nothing in it is known to another. */
  async sit(options: BrowserContextOptions): Promise<Screen> {
    const context = await this.browser.newContext({ ...options, locale: 'fr-FR', reducedMotion: 'reduce' });
    const page = await context.newPage();
    this.pages.push(page);
    noteRequestsOf(page);
    return new Screen(page, this.service.url);
  }

  /** The address in a message, as its reader would click on it. */
  linkIn({ parsed }: ReceivedMail): string {
    const link = /https?:\/\/\S+\/(?:t\/|sign-in\/)\S+/.exec(parsed.text ?? '')?.[0];
    if (!link) throw new Error(`no link in: ${parsed.text ?? ''}`);
    return link;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.service.stop();
    await this.mails.stop();
    await this.leave();
  }
}
