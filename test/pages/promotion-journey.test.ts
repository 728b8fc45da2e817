import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { verifyChain } from '../../src/audit/index.js';
import { DESK, PHONE } from '../support/browser.js';
import { findPerson, launchCampaign, makeJob, setUp, welcome } from '../support/hr-desk.js';
import { Journey } from '../support/journey.js';
import type { Screen } from '../support/screen.js';
import { stepsOn } from '../support/steps.js';
import { takeTest } from '../support/test-taker.js';

const READY_PROFILES = {
  'relation-client': 'Conseiller, conseillère clientèle',
  'chef-equipe': 'Responsable d’équipe',
  rh: 'Chargé, chargée de ressources humaines',
  comptable: 'Comptable',
  'support-informatique': 'Technicien, technicienne d’assistance informatique',
  vente: 'Vendeur, vendeuse en magasin',
};

const MARGAUX = { email: 'margaux.l-hote@alizes.example', name: /L’Hôte/ };
const FRANCOISE = { email: 'francoise.da-silva@alizes.example', name: /da Silva/ };
const LEMOINE = { email: 'francoise.lemoine@alizes.example', name: /Lemoine/ };
const SECOND = { email: 'anne-sophie.fernandez@alizes.example', name: /Fernández/ };

let journey: Journey;
let hr: Screen;
let second: Screen;
let campaignId: string;
/** The link of each invited person, from their message. */
const links: Record<string, string> = {};

beforeAll(async () => {
  journey = await Journey.begin();
  hr = await journey.sit(DESK);
  second = await journey.sit(DESK);
});

afterAll(() => journey.end());

const step = stepsOn(() => journey.pages);

step('sets up an empty service, and describes the jobs', async () => {
  await setUp(hr);
  // A page that waits for several answers shows them in whichever order they come.
  await hr.page.route('**/api/v1/jobs', async (route) => {
    await wait(500);
    await route.continue();
  });
  await hr.go('/app/organisation/jobs/new');
  await hr.page.getByRole('combobox', { name: 'Partir d’un profil' }).waitFor();
  await hr.page.unroute('**/api/v1/jobs');
  await hr.isSoundInBoth();
  for (const [code, profile] of Object.entries(READY_PROFILES)) await makeJob(hr, code, profile);
  await hr.isSound();
});

step('imports two hundred people from a spreadsheet once it has seen line by line what would change', async () => {
  await hr.go('/app/people/import');
  await hr.isSoundInBoth();
  await hr.page.locator('input[type=file]').setInputFiles(resolve('test/reference/people-200.xlsx'));
  await hr.reads(/people-200\.xlsx, 200\slignes/);
  await hr.page.getByRole('checkbox', { name: 'Créer les unités manquantes' }).check();
  await hr.reads(/15\sunités seront créées/);
  await hr.isSoundInBoth();
  await hr.press('Importer');
  await hr.reads('L’import est fait');
  await hr.isSound();
  await hr.follow('Voir les personnes');
  await hr.reads(/^201\spersonnes/);
  await hr.isSoundInBoth();
});

step('gives a second person of HR the role and a way in', async () => {
  await findPerson(hr, 'A1002', SECOND.name);
  await hr.isSound();
  await hr.press('Changer les rôles');
  await hr.check(/^Ressources humaines/);
  await hr.isSound();
  await hr.confirm('Enregistrer');
  await hr.page.getByRole('dialog').waitFor({ state: 'detached' });
  await welcome(journey, hr, second, SECOND.email);
  await second.opens(/Fernández/);
});

step('prepares a campaign for one unit and launches it', async () => {
  campaignId = await launchCampaign(hr, {
    purpose: 'Promotion',
    title: 'Promotion d’hiver',
    job: READY_PROFILES.rh,
    people: async () => {
      await hr.check('Ressources humaines');
      await hr.reads(/10\spersonnes seront invitées/);
    },
    look: () => hr.isSound(),
  });
  await hr.opens('Promotion d’hiver');
  await hr.isSoundInBoth();
});

step('lets three people take the test by the link in their message', async () => {
  for (const { email } of [MARGAUX, FRANCOISE, LEMOINE]) {
    const person = await journey.sit(PHONE);
    const link = journey.linkIn(await journey.mails.waitFor(email));
    links[email] = link;
    await person.go(link);
    await takeTest(person.page, email === MARGAUX.email ? () => person.isSound() : undefined);
    await person.page.context().close();
  }
});

step('shows HR who has finished, and what each result says', async () => {
  await hr.go(`/app/campaigns/${campaignId}`);
  const figures = hr.page.locator('dl.figures div');
  await figures.filter({ hasText: 'Invités' }).getByText('10', { exact: true }).waitFor();
  await figures.filter({ hasText: 'Ont terminé' }).getByText('3', { exact: true }).waitFor();
  await hr.follow('Résultats');
  await hr.opens('Résultats');
  expect(await hr.page.getByRole('rowheader').count()).toBe(3);
  await hr.isSoundInBoth();
});

async function decide(name: RegExp, outcome: string, reasons: string): Promise<void> {
  await hr.go(`/app/campaigns/${campaignId}/results`);
  await hr.follow(name);
  await hr.opens(name);
  await hr.press('Enregistrer une décision');
  await hr.choose('Décision', outcome);
  await hr.fill('Pourquoi', reasons);
  await hr.check('l’entretien');
  await hr.isSound();
  await hr.press('Enregistrer');
  await hr.reads('Décision enregistrée.');
}

step('decides about two of them, with reasons', async () => {
  await decide(
    MARGAUX.name,
    'Promotion',
    'Elle anime déjà son équipe depuis deux ans, et l’entretien a confirmé ce que le test laisse penser.',
  );
  await decide(
    FRANCOISE.name,
    'Autre décision',
    'Le poste demande une expérience de l’encadrement que l’entretien n’a pas montrée, malgré de vraies qualités.',
  );
  await hr.isSoundInBoth();
});

step('lets one of them contest, and a second person answer, never the first', async () => {
  const person = await journey.sit(PHONE);
  await person.go(links[FRANCOISE.email] ?? '');
  await person.reads(/une expérience de l’encadrement/);
  await person.press('Contester ou demander qu’une personne regarde de nouveau');
  await person.fill('Ce que vous souhaitez dire', 'J’ai tenu ce poste deux ans à Lille.');
  await person.isSound();
  await person.press('Envoyer');
  await person.reads(/Une autre personne répond avant le/);

  await hr.go('/app/contests');
  await hr.reads('Vous avez pris part à la décision : une autre personne doit répondre.');
  expect(await hr.page.getByRole('button', { name: 'Répondre', exact: true }).count()).toBe(0);

  await second.go('/app/contests');
  await second.reads('J’ai tenu ce poste deux ans à Lille.');
  await second.press('Répondre');
  await second.choose('Votre réponse', 'La décision change');
  await second.choose('Ce que la décision devient', 'Promotion');
  await second.check('l’expérience');
  await second.fill('Pourquoi', 'Ces deux années comptent : elles manquaient au dossier.');
  await second.isSoundInBoth();
  await second.press('Envoyer la réponse');
  await second.reads(/Réponse envoyée/);

  await person.go(links[FRANCOISE.email] ?? '');
  await person.reads('Ces deux années comptent : elles manquaient au dossier.');
  await person.page.context().close();
});

step('lets the third erase their test for good, leaves the audit chain whole, and shows HR nothing of it', async () => {
  await hr.go(`/app/campaigns/${campaignId}/results`);
  await hr.follow(LEMOINE.name);
  await hr.opens(LEMOINE.name);
  const result = hr.path;
  const person = await journey.sit(PHONE);
  await findPerson(hr, 'A1007', LEMOINE.name);
  await welcome(journey, hr, person, LEMOINE.email);
  await person.go('/app/mine');
  await person.reads('Mes données');
  await person.isSoundInBoth();
  await person.press('Qui a regardé');
  await person.reads(/par Camille Martin/);
  await person.press('Effacer mes tests');
  await person.isSound();
  await person.confirm('Effacer');
  await person.reads(/C’est effacé\. Tests supprimés\s: 1/);

  await hr.go(`/app/campaigns/${campaignId}/results`);
  await hr.reads(MARGAUX.name);
  expect(await hr.page.getByRole('rowheader', { name: LEMOINE.name }).count()).toBe(0);
  await hr.go(result);
  await hr.page.getByRole('alert').first().waitFor();
  expect(await hr.page.locator('main').textContent()).not.toMatch(LEMOINE.name);

  await hr.go('/app/privacy/audit');
  await hr.reads(/La chaîne est entière/);
  await hr.isSoundInBoth();
  const { audit, accounts } = journey.service.services;
  const [{ id: organisationId } = { id: '' }] = await accounts.organisations.all();
  expect(await verifyChain(audit.committed, organisationId)).toMatchObject({ kind: 'whole' });
  await person.page.context().close();
});
