/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

/** A question, by its words. */
export const asked = (page: Page, name: string) => page.getByRole('group', { name });

export const tick = (page: Page, question: string, answer: string) =>
  asked(page, question).getByRole('radio', { name: answer, exact: true }).check({ force: true });

/** All that the device remembers. */
export const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

/** Somebody who disagrees with the first statement, and is led to the last page. */
export async function answerAll(
  { page }: Screen,
  isSound: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
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

/** What is sent of it. */
export const ALL_ANSWERS = {
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
