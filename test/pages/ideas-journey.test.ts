import { afterAll, beforeAll, expect } from '@jest/globals';
import { DESK, PHONE } from '../support/browser.js';
import { findPerson, setUp, signIn, welcome } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';

const DAY_MINUTES = 24 * 60;
const CAMILLE = 'camille@alizes.example';
const NOUR = { name: /Benali/, email: 'nour.benali@alizes.example' };
const TITLE = 'Des matinées sans réunion';

let journey: Journey;
let camille: Screen;
let nour: Screen;
let personId: string;
let code: string;

beforeAll(async () => {
  journey = await Journey.begin();
  journey.service.clock.moveToNoon();
  camille = await journey.sit(DESK);
  nour = await journey.sit(PHONE);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

async function write(screen: Screen, title: string, body: string): Promise<void> {
  await screen.choose('Thème', 'Autre sujet');
  await screen.fillAll({ 'L’idée en une ligne': title, 'Votre idée ou votre avis': body });
  await screen.press('Envoyer');
  await screen.opens('Votre idée est arrivée');
}

step('explains what unsigned means before the first word, and gives the code once', async () => {
  await setUp(camille);
  await camille.go('/app/people/new');
  await camille.fillAll({
    Prénom: 'Nour',
    'Nom de famille': 'Benali',
    Matricule: 'N1',
    'Adresse électronique': NOUR.email,
  });
  await camille.press('Ajouter une personne');
  await findPerson(camille, 'N1', NOUR.name);
  personId = camille.id;
  await welcome(journey, camille, nour, NOUR.email);
  await nour.go('/app/ideas');
  await nour.reads('Personne n’a encore écrit.');
  await nour.isSoundInBoth();
  await nour.follow('Écrire une idée');
  await nour.opens('Écrire une idée');
  await nour.reads(/Ni votre nom, ni votre équipe, ni l’heure\./);
  await nour.isSoundInBoth();
  await nour.press('Envoyer');
  await nour.reads('Il reste des points à corriger ci-dessus.');
  await nour.isSound();
  await write(nour, TITLE, 'Deux par semaine, les mêmes pour tout le site.');
  await nour.isSoundInBoth();
  code = await nour.page.locator('code').innerText();
  expect(code).toMatch(/^[\w-]{22}$/);
});

step('shows it to nobody before the next day, and then to everybody without a name', async () => {
  await camille.go('/app/ideas');
  await camille.reads('Personne n’a encore écrit.');
  journey.service.clock.advanceMinutes(DAY_MINUTES);
  await signIn(camille, CAMILLE);
  await signIn(nour, NOUR.email);
  await camille.go('/app/ideas');
  await camille.reads(/Autre sujet .* sans signature$/);
  await camille.follow(/^Reçues et pas encore regardées\s: 1$/);
  await camille.reads(/^1\s+idée/);
  await camille.isSoundInBoth();
  await camille.follow(TITLE);
  await camille.opens(TITLE);
  await camille.isSoundInBoth();
  const shown = await camille.page.content();
  expect([shown.includes(personId), shown.includes('Benali')]).toEqual([false, false]);
});

step('lets HR answer, and asks for a reason where one is due', async () => {
  await camille.choose('Où en est l’idée', 'Non retenue');
  await camille.press('Publier la réponse');
  await camille.reads('Dites pourquoi');
  await camille.isSound();
  await camille.choose('Où en est l’idée', 'En cours');
  await camille.fill('Votre réponse', 'Nous essayons le mardi et le jeudi.');
  await camille.press('Publier la réponse');
  await camille.reads('Votre réponse est publiée.');
});

step('lets the author follow, add and withdraw with the code alone', async () => {
  await nour.go('/app/ideas/mine');
  await nour.isSoundInBoth();
  await nour.fill('Code de suivi', code);
  await nour.press('Ouvrir');
  await nour.reads('Nous essayons le mardi et le jeudi.');
  await nour.press('Ajouter une précision');
  await nour.fill('Votre précision', 'Le vendredi conviendrait aussi.');
  await nour.isSound();
  await nour.press('Ajouter');
  await nour.reads('Votre précision est ajoutée.');
  await nour.reads('Le vendredi conviendrait aussi.');
  await nour.press('Retirer cette idée');
  await nour.isSound();
  await nour.confirm('Retirer');
  await nour.reads('L’idée est retirée.');
  await nour.go('/app/ideas');
  await nour.reads('Personne n’a encore écrit.');
});

step('lets somebody support a signed idea, report it, and read why it was hidden', async () => {
  await camille.go('/app/ideas/new');
  await camille.page.getByRole('radio', { name: /^Avec mon nom/ }).check();
  await write(camille, 'Un mot sur Dominique', 'Dominique devrait arriver à l’heure.');
  await nour.go('/app/ideas');
  await nour.reads(/par Camille Martin$/);
  await nour.follow('Un mot sur Dominique');
  await nour.press('Soutenir cette idée');
  await nour.reads('Le nombre affiché changera cette nuit.');
  await nour.reads(/Vous la soutenez/);
  await nour.isSoundInBoth();
  await nour.press('Signaler cette idée');
  await nour.isSound();
  await nour.confirm('Signaler');
  await nour.reads('Merci, elle sera relue.');
  await camille.go('/app/ideas');
  await camille.check('Signalées seulement');
  await camille.reads(/^1\s+idée/);
  await camille.follow('Un mot sur Dominique');
  await camille.reads(/Elle désigne une personne, le/);
  await camille.isSound();
  await camille.press('Masquer cette idée');
  await camille.isSound();
  await camille.page.getByRole('dialog').getByRole('textbox').fill('Une personne y était nommée.');
  await camille.confirm('Masquer');
  await camille.reads('C’est fait.');
  await camille.isSound();
  await nour.page.reload();
  await nour.opens(/^Idée masquée le/);
  await nour.reads(/Une personne y était nommée\./);
  await nour.isSoundInBoth();
  expect(await nour.page.content()).not.toContain('Dominique');
});
