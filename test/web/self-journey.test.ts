import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Response } from 'playwright-core';
import { DESK, PHONE } from '../support/browser.js';
import { findPerson, setUp, welcome } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';
import { takeTest } from '../support/test-taker.js';

const NOUR = { name: /Benali/, email: 'nour.benali@alizes.example' };

let journey: Journey;
/** Camille administers the service and is of HR: nobody sees more. */
let camille: Screen;
let nour: Screen;
let personId: string;
/** What only Nour may meet: her sitting, its invitation, and the campaign behind it. */
let hidden: string[];

beforeAll(async () => {
  journey = await Journey.begin();
  camille = await journey.sit(DESK);
  nour = await journey.sit(PHONE);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

step('invites somebody to sign in', async () => {
  await setUp(camille);
  await camille.go('/app/people/new');
  await camille.fillAll({
    Prénom: 'Nour',
    'Nom de famille': 'Benali',
    Matricule: 'N1',
    'Adresse électronique': NOUR.email,
  });
  await camille.isSoundInBoth();
  await camille.press('Ajouter une personne');
  await findPerson(camille, 'N1', NOUR.name);
  personId = camille.id;
  await welcome(journey, camille, nour, NOUR.email);
});

step('lets them assess themselves from their space, each answer explained, and find the result there', async () => {
  await nour.go('/app/mine');
  await nour.reads('Vous n’avez pas encore de résultat.');
  await nour.isSoundInBoth();
  await nour.press('Commencer une auto-évaluation');
  const told: string[] = [];
  await takeTest(nour.page, async () => {
    told.push((await nour.page.locator('main').innerText()).replaceAll('\n', ' '));
    await nour.isSound();
  });
  expect(told.find((text) => text.includes('réponse expliquée'))).toMatch(/Réponse attendue .{20,}/i);
  await nour.follow('Retrouver ce résultat dans « Mon espace »');
  await nour.opens('Mon espace');
  await nour.follow(/^Lire le résultat du/);
  await nour.page.waitForURL(/\/mine\/results\//);
  await nour.opens(/./);
  await nour.isSoundInBoth();
  const { database } = journey.service.services;
  const [behind] = await database.read.query(
    `SELECT i.id AS invitation, c.id AS campaign FROM invitations i JOIN campaigns c ON c.id = i.campaign_id WHERE c.purpose = 'self'`,
  );
  hidden = [nour.id, behind.invitation, behind.campaign];
  expect(hidden.map((id) => id.length)).toEqual([36, 36, 36]);
});

const PAGES = [
  '/campaigns',
  '/contests',
  '/people',
  '/organisation/roles',
  '/privacy/audit',
  '/privacy/fairness',
  '/service',
];

step('shows nothing of it on any page to whoever administers the service and is of HR', async () => {
  const heard: Promise<string>[] = [];
  const listen = (reply: Response) => {
    if (reply.url().includes('/api/v1/')) heard.push(reply.text().catch(() => ''));
  };
  camille.page.on('response', listen);
  for (const path of [...PAGES, '/privacy', '/privacy/retention', '/team', '/organisation', `/people/${personId}`]) {
    await camille.go(`/app${path}`);
    await camille.opens(/./);
    await camille.page.waitForLoadState('networkidle');
    await camille.isSound();
    const shown = await camille.page.content();
    expect([path, hidden.filter((id) => shown.includes(id))]).toEqual([path, []]);
  }
  camille.page.off('response', listen);
  const all = (await Promise.all(heard)).join('\n');
  expect(all).toContain(personId);
  expect(hidden.filter((id) => all.includes(id))).toEqual([]);
});

step('answers no address that names it as if it were there', async () => {
  for (const [id = ''] of [hidden.slice(0, 1), hidden.slice(2)]) {
    for (const path of [
      `/results/${id}`,
      `/campaigns/${id}`,
      `/campaigns/${id}/results`,
      `/campaigns/${id}/candidates`,
    ]) {
      await camille.go(`/app${path}`);
      await camille.page.waitForLoadState('networkidle');
      expect(await camille.page.locator('main').innerText()).not.toMatch(/Benali|auto-évaluation/i);
    }
  }
  const routes = [...new Set(journey.service.routes)].filter((route) => route.startsWith('GET /api/v1/'));
  expect(routes.length).toBeGreaterThan(20);
  for (const route of routes) {
    for (const id of route.includes(':') ? [...hidden, personId] : ['']) {
      const path = route.slice(4).replaceAll(/:\w+/g, id);
      const reply = await camille.page.request.get(new URL(path, journey.service.url).href);
      const text = await reply.text();
      const told = hidden.filter((secret) => secret !== id && text.includes(secret));
      const isFound = reply.ok() && hidden.includes(id);
      expect([path, told, isFound]).toEqual([path, [], false]);
    }
  }
});
