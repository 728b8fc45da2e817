/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { DESK, openBrowser, PHONE } from '../support/browser.js';
import { tabTo } from '../support/keyboard.js';
import { Screen } from '../support/screen.js';
import { aSurvey, type Survey } from '../support/wave.js';

let survey: Survey;
let browser: Browser;

beforeAll(async () => {
  [survey, browser] = await Promise.all([aSurvey(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await survey.stop();
});

async function sit(options: BrowserContextOptions): Promise<Screen> {
  const context = await browser.newContext({ ...options, locale: 'fr-FR', reducedMotion: 'reduce' });
  return new Screen(await context.newPage(), survey.url);
}

const asked = (page: Page, name: string) => page.getByRole('group', { name });
const tick = (page: Page, question: string, answer: string) =>
  asked(page, question).getByRole('radio', { name: answer, exact: true }).check({ force: true });

const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

/** Somebody who disagrees with the first statement, and is led to the last page. */
async function answerAll({ page }: Screen, isSound: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('button', { name: 'Commencer', exact: true }).click();
  await tick(page, 'Je trouve vite ce que je cherche', 'Plutôt pas d’accord');
  await tick(page, 'On écrit à plusieurs', 'Souvent');
  await tick(page, 'Vous recommanderiez ces outils', '8');
  await tick(page, 'Ce que vous faites d’abord', 'Autre chose');
  await page.getByRole('textbox', { name: 'Vos mots' }).fill('Je demande autour de moi');
  await isSound();
  await page.getByRole('button', { name: 'Suivant' }).click();
  await asked(page, 'Chaque semaine').getByRole('checkbox', { name: 'La messagerie' }).check();
  await asked(page, 'Chaque semaine').getByRole('checkbox', { name: 'Le téléphone' }).check();
  const order = asked(page, 'Ce qui aide le plus');
  await order.getByRole('button', { name: /Les réunions debout/ }).click();
  await order.getByRole('button', { name: /Mettre en position 2\s: Le téléphone/ }).click();
  await order.getByRole('button', { name: /Monter\s: Le téléphone/ }).click();
  await page
    .getByRole('radiogroup', { name: 'Le matériel suffit' })
    .getByRole('radio', { name: 'Tout à fait d’accord' })
    .check({ force: true });
  await asked(page, 'Une chose à changer').getByRole('checkbox', { name: 'Je préfère ne pas répondre' }).check();
  await isSound();
  await page.getByRole('button', { name: 'Suivant' }).click();
  await asked(page, 'Ce que vous ne trouvez pas').getByRole('textbox').fill('  Les modèles de courrier  ');
  await page.getByRole('button', { name: 'Suivant' }).click();
  await page.getByRole('heading', { level: 1, name: 'Relire et envoyer' }).waitFor();
}

const ALL_ANSWERS = {
  find: { kind: 'point', point: 2 },
  together: { kind: 'point', point: 5 },
  recommend: { kind: 'point', point: 8 },
  first: { kind: 'options', options: [], other: 'Je demande autour de moi' },
  weekly: { kind: 'options', options: ['phone', 'chat'] },
  order: { kind: 'options', options: ['phone', 'meetings'] },
  statements: { kind: 'rows', points: { equipment: 5 } },
  change: { kind: 'declined' },
  missing: { kind: 'text', text: 'Les modèles de courrier' },
};

const answersOf = (code: string) => survey.sent.filter((one) => one.code === code).map(({ answers }) => answers);

describe('a respondent on a phone', () => {
  it('is told first who will see what, then asked, and sends what they answered: every form of question', async () => {
    const code = survey.code();
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
    expect(answersOf(code)).toEqual([ALL_ANSWERS]);
    expect(await kept(page)).not.toContain('agilometre:wave');
    // The link is used: whoever opens it again learns that all is well, and nothing else.
    await screen.go(`/w/${code}`);
    await screen.opens('Ce lien n’ouvre aucune enquête');
    await screen.isSound();
  });

  it('finds an unfinished answer again on the same device, turns the pages with “back”, and can have it forgotten', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    const code = survey.code();
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
    const code = survey.code();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    const context = screen.page.context();
    await context.setOffline(true);
    await screen.press('Envoyer');
    await screen.opens('Vos réponses attendent de partir');
    await screen.reads(/gardées sur cet appareil et partiront d’elles-mêmes/);
    await screen.isSound();
    await screen.page.close();
    expect(answersOf(code)).toEqual([]);
    await context.setOffline(false);
    const again = new Screen(await context.newPage(), survey.url);
    await again.go(`/w/${code}`);
    await again.opens('Merci');
    expect(answersOf(code)).toEqual([ALL_ANSWERS]);
    expect(await kept(again.page)).not.toContain('agilometre:wave');
  });

  it('counts once when the reply was lost on its way, and says thanks all the same', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    const code = survey.code();
    await screen.go(`/w/${code}`);
    await answerAll(screen);
    const losesTheReply = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/wave-link/answers', losesTheReply, { times: 1 });
    await screen.press('Envoyer');
    await screen.opens('Merci');
    expect(answersOf(code)).toEqual([ALL_ANSWERS]);
  });

  it('says that the answers left, when the link is known no more after an attempt', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    await screen.go(`/w/${survey.code()}`);
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
    const code = survey.code();
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
    await screen.go(`/w/${survey.named}`);
    await screen.page.getByRole('heading', { level: 2, name: 'Cette enquête n’est pas anonyme' }).waitFor();
    await screen.reads('Vos réponses sont enregistrées avec votre nom.');
    expect(await screen.page.locator('main').innerText()).not.toMatch(/sont anonymes/);
    await screen.isSoundInBoth();
  });

  it.each([
    ['early', 'L’enquête n’est pas encore ouverte'],
    ['closed', 'L’enquête est terminée'],
  ] as const)('is told that a survey is %s', async (which, title) => {
    const screen = await sit(PHONE);
    await screen.go(`/w/${survey[which]}`);
    await screen.opens(title);
    await screen.isSoundInBoth();
  });

  it('opens by itself once there is a network', async () => {
    const screen = await sit(PHONE);
    const { page } = screen;
    await page.route('**/wave-link', (route) => route.abort());
    await screen.go(`/w/${survey.code()}`);
    await screen.opens('Pas de connexion');
    await screen.isSound();
    await page.unroute('**/wave-link');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await screen.opens('Nos outils, hiver');
  });
});

it('is answered with the keyboard alone on a desk', async () => {
  const screen = await sit(DESK);
  const { page } = screen;
  const code = survey.code();
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
  expect(answersOf(code)).toEqual([
    { find: { kind: 'point', point: 2 }, order: { kind: 'options', options: ['phone', 'network'] } },
  ]);
});

describe('a shared screen', () => {
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
    const code = survey.code();
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
    await page.getByRole('textbox', { name: 'Code' }).fill(code.replaceAll('-', '').toLowerCase());
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
    expect(answersOf(code)).toEqual([ALL_ANSWERS]);
    await page.goBack();
    expect(await page.content()).not.toContain('Je demande autour de moi');
  });

  it('warns when nobody touches it any more, then erases what was answered', async () => {
    const screen = await sit(DESK);
    const { page } = screen;
    const code = survey.code();
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
    expect(answersOf(code)).toEqual([]);
  });
});
