/// <reference lib="dom" />
import { afterAll, beforeAll, expect } from '@jest/globals';
import { ballotCodeDigestOf, newTypedCode } from '../../src/waves/ballot.js';
import { DESK, PHONE } from '../support/browser.js';
import { setUp, signIn } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import { aMember, aPerson } from '../support/member.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';

const WITH_MAIL = 10;
const DAY_MINUTES = 24 * 60;
const ADDRESSES = Array.from({ length: WITH_MAIL }, (_, place) => `respondent-${place}@alizes.example`);

let journey: Journey;
let hr: Screen;
let organisationId: string;
let waveId: string;
let unitId: string;

beforeAll(async () => {
  journey = await Journey.begin();
  hr = await journey.sit(DESK);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

const answered = () => journey.service.services.waves.store.committed.countSubmissions({ organisationId, id: waveId });

/** Ticks an answer to each question that is shown, another for each respondent, page after page, to the review. */
async function goThrough({ page }: Screen, leaning: number, first = 'Commencer'): Promise<void> {
  await page.getByRole('button', { name: first, exact: true }).click();
  const review = page.getByRole('heading', { level: 1, name: 'Relire et envoyer' });
  for (let number = 1; !(await review.isVisible()); number += 1) {
    await page.evaluate(tickAll, leaning);
    await page.getByRole('button', { name: 'Suivant' }).click();
    await page
      .getByText(`Page ${number + 1} sur`)
      .or(review)
      .waitFor();
  }
}

/** Runs in the page. */
function tickAll(leaning: number): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const names = [...new Set(radios.map(({ name }) => name))];
  names.forEach((name, place) => {
    const points = radios.filter((radio) => radio.name === name).slice(0, 5);
    points[(leaning + place) % points.length]?.click();
  });
}

/** The link in the latest of so many letters. */
async function linkTo(address: string, letters = 1): Promise<string> {
  const mail = await journey.mails.waitFor(address, letters);
  return /\/w\/[\w-]+/.exec(mail.parsed.text ?? '')?.[0] ?? '';
}

async function follow(address: string): Promise<Screen> {
  const screen = await journey.sit(PHONE);
  await screen.go(await linkTo(address));
  await screen.reads('Vos réponses sont anonymes');
  return screen;
}

step('has people to ask, one of them without an address', async () => {
  await setUp(hr);
  const { service } = journey;
  const [organisation] = await service.assessments.organisations.all();
  organisationId = organisation?.id ?? '';
  const createdAt = service.clock.now().toISOString();
  unitId = service.assessments.ids.next();
  const unit = { organisationId, id: unitId, parentId: null, code: 'A', name: 'Atelier', closedAt: null, createdAt };
  await service.services.people.store.write((tables) => tables.structure.addUnit(unit));
  for (const email of [...ADDRESSES, null]) await aPerson(service, organisationId, { unitId, email });
});

step('plans a barometer of one unit', async () => {
  await hr.go('/app/barometers');
  await hr.reads('Aucun baromètre pour l’instant');
  await hr.isSound();
  await hr.follow('Préparer un baromètre');
  await hr.opens('Préparer un baromètre');
  await hr.page.getByRole('radio').first().check();
  await hr.fillAll({ 'Titre en français': 'Nos outils', 'Titre en anglais': 'Our tools' });
  await hr.isSound();
  await hr.press('Continuer');
  await hr.page.getByRole('radio', { name: /^Certaines unités/ }).check();
  await hr.check(/^Atelier/);
  await hr.reads(/^11\s+personnes seraient interrogées/);
  await hr.isSound();
  await hr.press('Continuer');
  await hr.page.getByRole('radio', { name: /^Aussi les responsables/ }).check();
  await hr.page.getByRole('radio', { name: /^Codes à tirer/ }).check();
  await hr.isSound();
  await hr.press('Continuer');
  await hr.reads('Rappels à qui n’a pas répondu');
  await hr.isSound();
  await hr.press('Continuer');
  await hr.reads('Vos réponses sont anonymes');
  await hr.isSound();
  await hr.follow('Garder pour plus tard');
  await hr.opens('Nos outils');
  await hr.reads(/Personnes qui seraient interrogées/);
  await hr.isSound();
  waveId = /barometers\/([\da-f-]{36})/.exec(hr.page.url())?.[1] ?? '';
});

step('launches it, and those asked get a message', async () => {
  await hr.press('Lancer le baromètre');
  await hr.confirm('Lancer le baromètre');
  for (const address of ADDRESSES) await journey.mails.waitFor(address);
  await hr.page.reload();
  await hr.reads(/Au moins 0 sur \d+/);
  await hr.isSound();
});

step('is answered on telephones, once without a network', async () => {
  for (const [place, address] of ADDRESSES.slice(0, 5).entries()) {
    const screen = await follow(address);
    await goThrough(screen, place);
    if (address === ADDRESSES[0]) {
      await screen.page.context().setOffline(true);
      await screen.press('Envoyer');
      await screen.opens('Vos réponses attendent de partir');
      await screen.page.context().setOffline(false);
    } else await screen.press('Envoyer');
    await screen.opens('Merci');
    await screen.page.context().close();
  }
  expect(await answered()).toBe(5);
});

step('is answered at the shared screen by a code that belongs to nobody', async () => {
  const { store, ids } = journey.service.services.waves;
  const ballots = await store.committed.ballotsAfter({ organisationId, id: waveId }, null, 100);
  const ballot = ballots.find(({ personId }) => personId === null);
  if (!ballot) throw new Error('nobody draws a code');
  const code = newTypedCode(ids.secretCode());
  await store.write((tables) => tables.addBallotCodes([{ ballot, digest: ballotCodeDigestOf(code) }]));
  const kiosk = await journey.sit(DESK);
  await kiosk.go('/k');
  await kiosk.page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await kiosk.page.keyboard.press('Enter');
  await goThrough(kiosk, 2);
  await kiosk.press('Envoyer');
  await kiosk.opens('Merci');
  expect(await answered()).toBe(6);
});

step('tells participation in steps of five', async () => {
  await hr.page.reload();
  await hr.reads(/Au moins 5 sur 11/);
  await hr.reads(/^Comptée par cinq/);
});

step('reminds those who have not answered, and nobody else; what was begun goes on', async () => {
  const hesitant = await follow(ADDRESSES.at(-1) ?? '');
  await hesitant.press('Commencer');
  await hesitant.page.evaluate(tickAll, 3);
  journey.service.clock.advanceMinutes(4 * DAY_MINUTES);
  await signIn(hr, 'camille@alizes.example');
  await hr.go(`/app/barometers/${waveId}`);
  await hr.press('Envoyer un rappel');
  await hr.confirm('Envoyer un rappel');
  for (const address of ADDRESSES.slice(5)) await journey.mails.waitFor(address, 2);
  for (const address of ADDRESSES.slice(0, 5)) expect(journey.mails.messagesTo(address)).toHaveLength(1);
  await hesitant.go(await linkTo(ADDRESSES.at(-1) ?? '', 2));
  await goThrough(hesitant, 3, 'Reprendre');
  await hesitant.press('Envoyer');
  await hesitant.opens('Merci');
  expect(await answered()).toBe(7);
});

step('closes it once it is sure, and reads it', async () => {
  await hr.page.reload();
  await hr.press('Clore maintenant');
  await hr.reads(/C’est irréversible/);
  await hr.confirm('Clore maintenant');
  await expectClosed();
  await hr.go(`/app/barometers/${waveId}/results`);
  await hr.reads('Participation');
  await hr.reads(/64\s%/);
  await hr.isSound();
});

step('takes the figures away', async () => {
  const href = await hr.page.locator('a[href*="export.csv"]').first().getAttribute('href');
  const file = await hr.page.request.get(new URL(href ?? '', hr.page.url()).href);
  expect(file.headers()['content-disposition']).toContain('attachment');
  expect(await file.text()).toContain('Toute l’organisation');
});

step('is read by the manager of the unit, who takes nothing away', async () => {
  const member = await aMember(journey.service, organisationId, { unitId, roles: ['manager'], managedUnitId: unitId });
  const manager = await journey.sit(PHONE);
  const [name = '', value = ''] = member.cookie.split('=');
  await manager.page.context().addCookies([{ name, value, url: journey.service.url }]);
  await manager.go('/app/barometers/results');
  await manager.isSound();
  await manager.follow('Nos outils');
  await manager.opens('Nos outils');
  await manager.reads('Participation');
  await manager.isSound();
  expect(await manager.page.locator('a[href*="export.csv"]').count()).toBe(0);
});

async function expectClosed(): Promise<void> {
  const state = async () => (await journey.service.services.waves.store.committed.wave(organisationId, waveId))?.state;
  for (let tries = 0; tries < 150 && (await state()) !== 'closed'; tries += 1) await hr.page.waitForTimeout(200);
  expect(await state()).toBe('closed');
}
