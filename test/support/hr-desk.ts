import { GOOD_PASSWORD } from './account.js';
import type { Journey } from './journey.js';
import type { Screen } from './screen.js';

const FIRST_ACCOUNT = {
  'Code de mise en place': 'a-setup-code-for-tests',
  'Nom de l’organisation': 'Les Alizés',
  Prénom: 'Camille',
  Nom: 'Martin',
  'Adresse électronique': 'camille@alizes.example',
  'Mot de passe': GOOD_PASSWORD,
};

/** From an empty database to the application, as Camille Martin, who is administrator and HR. */
export async function setUp(screen: Screen): Promise<void> {
  await screen.go('/');
  await screen.follow('Mettre en place le service');
  await screen.opens(/./);
  await screen.fillAll(FIRST_ACCOUNT);
  await screen.press('Créer et me connecter');
  await screen.opens(/Camille Martin/);
}

/** A job from a profile that is ready, under a code of the organisation’s own. */
export async function makeJob(screen: Screen, code: string, profile: string): Promise<void> {
  await screen.go('/app/organisation/jobs/new');
  await screen.choose('Partir d’un profil', profile);
  await screen.fill('Code', code);
  await screen.press('Créer un métier');
  await screen.page.waitForURL(/\/organisation\/jobs$/);
}

/** The person’s page, found as HR finds it. */
export async function findPerson(screen: Screen, staffNumber: string, name: RegExp): Promise<void> {
  await screen.go('/app/people');
  await screen.page.getByRole('searchbox').fill(staffNumber);
  await screen.reads(/^1 personne/);
  await screen.follow(name);
  await screen.opens(name);
}

/** From the person’s page: HR sends a welcome, and the person comes in by it with a password of theirs. */
export async function welcome(journey: Journey, hr: Screen, person: Screen, email: string): Promise<void> {
  const before = journey.mails.messagesTo(email).length;
  await hr.press('Inviter à se connecter');
  await hr.reads(/Un message part vers/);
  const mail = await journey.mails.waitFor(email, before + 1);
  await person.go(journey.linkIn(mail));
  await person.opens(/^Bienvenue/);
  await person.isSound();
  await person.fill('Nouveau mot de passe', GOOD_PASSWORD);
  await person.press('Enregistrer ce mot de passe');
  await person.reads('Votre mot de passe est enregistré');
  await signIn(person, email);
}

export async function signIn(screen: Screen, email: string): Promise<void> {
  await screen.go('/sign-in');
  await screen.fillAll({ 'Adresse électronique': email, 'Mot de passe': GOOD_PASSWORD });
  await screen.press('Me connecter');
  await screen.page.waitForURL(/\/app$/);
}

export interface CampaignWish {
  readonly purpose: 'Recrutement' | 'Promotion';
  readonly title: string;
  readonly job: string;
  readonly people: () => Promise<void>;
  /** Called on each step. */
  readonly look?: () => Promise<void>;
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Through the wizard, from the list of campaigns to the campaign launched; gives its id. */
export async function launchCampaign(hr: Screen, { purpose, title, job, people, look }: CampaignWish): Promise<string> {
  await hr.go('/app/campaigns');
  await hr.press('Préparer une campagne');
  await hr.opens('Nouvelle campagne');
  await hr.page.getByRole('radio', { name: new RegExp(`^${purpose}`) }).check();
  await hr.fillAll({ 'Titre en français': title, 'Titre en anglais': `${title} (en)` });
  await hr.choose('Métier', job);
  await look?.();
  await hr.press('Continuer');
  await people();
  await look?.();
  await hr.press('Continuer');
  await hr.day('Ouvre le', dayFromNow(0));
  await hr.day('Dernier jour', dayFromNow(20));
  await hr.press('Partir d’un modèle à compléter');
  await hr.day('Consultation du CSE close le', dayFromNow(-30));
  await look?.();
  await hr.press('Continuer');
  await hr.reads('Ce à quoi vous vous engagez');
  await look?.();
  await hr.press('Lancer la campagne');
  await hr.confirm('Lancer la campagne');
  // With an open link the next thing to do is to spread it: its page comes first.
  await hr.page.waitForURL(/\/campaigns\/[0-9a-f-]{36}(\/candidates)?$/);
  return /[0-9a-f-]{36}/.exec(hr.path)?.[0] ?? '';
}
