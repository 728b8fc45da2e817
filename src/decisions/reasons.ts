import { ReasonsNeeded } from './problems.js';

/** Under this many words of its own, a text gives a verdict and no reason. */
const FEWEST_WORDS = 6;

/** What names the measure and joins words, in both languages: repeating it gives no reason. */
const MEASURE_WORDS = new Set(
  (
    'score scores niveau niveaux level levels résultat résultats result results point points test tests note notes marge margin ' +
    'probabilité probability chance chances estimé estimée estimated domaine domaines domain domains demandé demandés asked seuil cut ' +
    'moyenne mean average global overall ensemble passation sitting atteint reached obtenu obtained agilité numérique digital agility ' +
    'insuffisant insuffisante insufficient suffisant suffisante sufficient trop bas basse faible élevé élevée haut haute too low high weak ' +
    'candidat candidate candidature personne person retenu retenue retained embauché embauchée hired promu promue promoted ' +
    'avec dans pour sans sous plus moins cette leur elle with from that this than their below above under over have been'
  ).split(' '),
);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}][\p{L}’'-]*/gu) ?? [];

/**
 * Refuses reasons that are not there, or that say again what was measured.
 * @param vocabulary names of levels and domains, which repeat the result too
 * @throws {ReasonsNeeded}
 */
export function assertReasoned(text: string, vocabulary: readonly string[], field = 'reasons'): void {
  const words = wordsIn(text);
  if (words.length === 0) throw new ReasonsNeeded('reasons-missing', field);
  const measured = new Set(vocabulary.flatMap(wordsIn));
  const own = words.filter((word) => word.length > 3 && !MEASURE_WORDS.has(word) && !measured.has(word));
  if (new Set(own).size < FEWEST_WORDS) throw new ReasonsNeeded('reasons-only-score', field);
}
