/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Route } from 'playwright-core';
import { DESK, openBrowser, PHONE } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
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

describe('a respondent on a phone', () => {
  it('is told first who will see what, then asked, and sends what they answered: every form of question', async () => {
    const code = await survey.newCode();
    const screen = await sit(PHONE);
    const { page } = screen;
    await screen.go(`/w/${code}`);
    await screen.opens('Nos outils, hiver');
    await screen.reads(/le plus petit groupe montré réunit 5 personnes/);
    const places = page.getByRole('list', { name: /Où vos réponses seront comptées/ }).getByRole('listitem');
    expect(await places.allInnerTexts()).toEqual([
      'Maison Essai dans son ensemble',
      'Cuisine',
      expect.stringMatching(/^Site\s: Lyon$/),
    ]);
    await screen.isSoundInBoth();
    await answerAll(screen, () => screen.isSoundInBoth());
    await screen.reads('Vous avez répondu à 9 questions sur 9.');
    await screen.isSoundInBoth();
    await screen.press('Envoyer');
    await screen.opens('Merci');
    await screen.isSoundInBoth();
    expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
    expect(await kept(page)).not.toContain('agilometre:wave');
    // The link is used: whoever opens it again learns that all is well, and nothing else.
    await screen.go(`/w/${code}`);
    await screen.opens('Ce lien n’ouvre aucune enquête');
    await screen.isSound();
  });

  it('sends no session along, even of somebody signed in on the device', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    await page.context().addCookies([{ name: 'session', value: 'somebody', url: survey.url }]);
    const cookies: Promise<string | null>[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) cookies.push(request.headerValue('cookie'));
    });
    await screen.go(`/w/${await survey.newCode()}`);
    await answerAll(screen);
    await screen.press('Envoyer');
    await screen.opens('Merci');
    expect(await Promise.all(cookies)).toEqual([null, null]);
  });

  it('finds an unfinished answer again on the same device, turns the pages with “back”, and can have it forgotten', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    const code = await survey.newCode();
    await screen.go(`/w/${code}`);
    await screen.press('Commencer');
    await tick(page, 'On écrit à plusieurs', 'Jamais');
    await screen.press('Suivant');
    await screen.opens('Ce qui compte');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await screen.opens('Vos outils de tous les jours');
    await page.goForward();
    await screen.opens('Ce qui compte');
    // The code is in no storage: only its digest.
    expect(await kept(page)).toContain('agilometre:wave');
    expect(await kept(page)).not.toContain(code);
    await page.reload();
    await screen.press('Reprendre');
    await screen.opens('Ce qui compte');
    await screen.press('Précédent');
    expect(await asked(page, 'On écrit à plusieurs').getByRole('radio', { name: 'Jamais' }).isChecked()).toBe(true);
    await screen.press('Oublier mes réponses sur cet appareil');
    await screen.isSound();
    await screen.confirm('Oublier mes réponses');
    await screen.opens('Nos outils, hiver');
    expect(await kept(page)).not.toContain('agilometre:wave');
    await screen.press('Commencer');
    expect(await asked(page, 'On écrit à plusieurs').getByRole('radio', { name: 'Jamais' }).isChecked()).toBe(false);
  });

  it('sends by itself what was waiting on the device, once the network is back and the page is opened again', async () => {
    const screen = await sit(PHONE);
    const code = await survey.newCode();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    const context = screen.page.context();
    await context.setOffline(true);
    await screen.press('Envoyer');
    await screen.opens('Vos réponses attendent de partir');
    await screen.reads(/gardées sur cet appareil et partiront d’elles-mêmes/);
    await screen.isSound();
    await screen.page.close();
    expect(await survey.answersOf(code)).toEqual([]);
    await context.setOffline(false);
    const again = new Screen(await context.newPage(), survey.url);
    await again.go(`/w/${code}`);
    await again.opens('Merci');
    expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
    expect(await kept(again.page)).not.toContain('agilometre:wave');
  });

  it('counts once when the reply was lost on its way, and says thanks all the same', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    const code = await survey.newCode();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    const losesTheReply = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/wave-link/answers', losesTheReply, { times: 1 });
    await screen.press('Envoyer');
    await screen.opens('Merci');
    expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
  });

  it('has every answer still there, and can send it again, when the service could not read them', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    const code = await survey.newCode();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    const unfit = { status: 422, contentType: 'application/problem+json', body: '{"code":"ANSWERS_UNFIT"}' };
    await page.route('**/wave-link/answers', (route) => route.fulfill(unfit), { times: 1 });
    await screen.press('Envoyer');
    await screen.reads(/n’a pas pu lire vos réponses/);
    await screen.isSound();
    await screen.press('Envoyer');
    await screen.opens('Merci');
    expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
  });

  it('keeps what is leaving through a refusal that is not the service’s own', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    const code = await survey.newCode();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    const elsewhere = { status: 404, contentType: 'text/html', body: '<h1>Not here</h1>' };
    await page.route('**/wave-link/answers', (route) => route.fulfill(elsewhere), { times: 1 });
    await screen.press('Envoyer');
    await screen.opens('Le service a rencontré un problème');
    await screen.press('Réessayer');
    await screen.opens('Merci');
    expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
  });

  it('answers over plain HTTP too, where the device keeps nothing', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }));
    const code = await survey.newCode();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    expect(await kept(page)).not.toContain('agilometre:wave');
    await screen.press('Envoyer');
    await screen.opens('Merci');
    expect(await survey.answersOf(code)).toEqual([ALL_ANSWERS]);
  });

  it('says that the answers left, when the link is known no more after an attempt', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    await screen.go(`/w/${await survey.newCode()}`);
    await screen.press('Commencer');
    for (const title of ['Ce qui compte', 'Relire et envoyer']) {
      await screen.press('Suivant');
      await screen.opens(title);
    }
    let attempts = 0;
    await page.route('**/wave-link/answers', async (route) => {
      attempts += 1;
      if (attempts === 1) await route.abort();
      else {
        const unknown = { code: 'WAVE_LINK_UNKNOWN', detail: '' };
        await route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify(unknown) });
      }
    });
    await screen.press('Envoyer');
    await screen.opens('Merci');
    await screen.reads(/Ce lien a déjà servi/);
    await screen.isSound();
  });

  it('leaves no copy in another window of the same device', async () => {
    const screen = await sit(PHONE);
    const code = await survey.newCode();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    const other = new Screen(await screen.page.context().newPage(), survey.url);
    await other.go(`/w/${code}`);
    await other.press('Reprendre');
    await screen.press('Envoyer');
    await screen.opens('Merci');
    await other.opens('Ce lien n’ouvre aucune enquête');
    expect(await kept(other.page)).not.toContain('agilometre:wave');
  });

  it('is told unmistakably when a survey is not anonymous', async () => {
    const screen = await sit(PHONE);
    await screen.go(`/w/${await survey.newCode({ isAnonymous: false })}`);
    await screen.page.getByRole('heading', { level: 2, name: 'Cette enquête n’est pas anonyme' }).waitFor();
    await screen.reads('Vos réponses sont enregistrées avec votre nom.');
    expect(await screen.page.locator('main').innerText()).not.toMatch(/sont anonymes/);
    await screen.isSoundInBoth();
  });

  it('is told when a survey opens that is not open yet, in the language they turn to', async () => {
    const screen = await sit(PHONE);
    await screen.go(`/w/${await survey.newCode({ state: 'scheduled' })}`);
    await screen.opens('L’enquête n’est pas encore ouverte');
    await screen.reads(/Cette enquête ouvre le \d/);
    await screen.isSound();
    await screen.press('English');
    await screen.reads(/This survey opens on \d/);
  });

  it('is told that a survey is closed', async () => {
    const screen = await sit(PHONE);
    await screen.go(`/w/${await survey.newCode({ state: 'closed' })}`);
    await screen.opens('L’enquête est terminée');
    await screen.isSoundInBoth();
  });

  it('opens by itself once there is a network', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    await page.route(/\/wave-link\?/, (route) => route.abort());
    await screen.go(`/w/${await survey.newCode()}`);
    await screen.opens('Pas de connexion');
    await screen.isSound();
    await page.unroute(/\/wave-link\?/);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await screen.opens('Nos outils, hiver');
  });
});

it('is found by the code alone, from the first page of the service', async () => {
  const screen = await sit(DESK);
  await screen.go('/');
  await screen.fill('Lien ou code du test', (await survey.newCode()).toLowerCase());
  await screen.press('Ouvrir mon test');
  await screen.opens('Nos outils, hiver');
});

it('is answered with the keyboard alone on a desk', async () => {
  const screen = await sit(DESK);
  const { page } = screen;
  const code = await survey.newCode();
  await screen.go(`/w/${code}`);
  await screen.opens('Nos outils, hiver');
  const press = async (name: RegExp, key: string) => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };
  await press(/^Commencer$/, 'Enter');
  await screen.opens('Vos outils de tous les jours');
  await press(/^Pas du tout d’accord$/, 'ArrowDown');
  await screen.isSound();
  await press(/^Suivant$/, 'Enter');
  await screen.opens('Ce qui compte');
  await press(/^Mettre en position 1\s: Le réseau interne/, 'Enter');
  await press(/^Mettre en position 2\s: Le téléphone/, 'Enter');
  await press(/^Descendre\s: Le réseau interne/, 'ArrowDown');
  await screen.isSoundInBoth();
  await press(/^Suivant$/, 'Enter');
  await screen.opens('Pour finir');
  await press(/^Suivant$/, 'Enter');
  await screen.opens('Relire et envoyer');
  await press(/^Envoyer$/, 'Enter');
  await screen.opens('Merci');
  expect(await survey.answersOf(code)).toEqual([
    { find: { kind: 'point', point: 2 }, order: { kind: 'options', options: ['phone', 'network'] } },
  ]);
});
