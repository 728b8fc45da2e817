import type { Locale } from '../../kernel/localised.js';

interface PassportWords {
  readonly title: string;
  readonly domains: string;
  readonly meaning: string;
  readonly verify: string;
  readonly partial: string;
  readonly notMeasured: string;
  readonly provisional: string;
  readonly qr: string;
  readonly chart: string;
  measured(organisation: string, day: string): string;
  level(name: string): string;
  overall(score: string, probability: string): string;
  chartKey(minimum: string, maximum: string): string;
  meanings(until: string): string[];
  verifyHow(code: string): string;
  footer(name: string, day: string): string;
  domainFact(name: string, score: string, level: string): string;
  domainAbsent(name: string): string;
}

export const PASSPORT_WORDS: Readonly<Record<Locale, PassportWords>> = {
  fr: {
    title: 'Passeport d’agilité numérique',
    domains: 'Dix domaines, chacun avec sa marge',
    meaning: 'Ce que cela veut dire',
    verify: 'Vérifier ce passeport',
    partial: 'Mesure partielle : pas de niveau d’ensemble',
    notMeasured: 'non mesuré',
    provisional:
      'Échelle provisoire : la difficulté des questions, fixée par jugement d’expert, reste à vérifier sur les réponses d’un grand nombre de personnes.',
    qr: 'Code à lire avec un téléphone ; il mène à la page de vérification :',
    chart: 'Chaque domaine, son score et son intervalle à 95 % :',
    measured: (organisation, day) => `Test passé pour ${organisation}, le ${day}.`,
    level: (name) => `Niveau le plus probable : ${name}`,
    overall: (score, probability) =>
      `Score d’ensemble : ${score}, avec une probabilité de ${probability} d’être à ce niveau.`,
    chartKey: (minimum, maximum) =>
      `Échelle de ${minimum} à ${maximum} ; le point est l’estimation, la bande l’intervalle à 95 %, les traits les limites entre niveaux.`,
    meanings: (until) => [
      'Un niveau décrit ce que montrent des réponses un jour donné, pas la valeur d’une personne.',
      `Les usages du numérique changent : ce passeport vaut jusqu’au ${until}.`,
      'Il a été établi à la demande de la personne, qui choisit à qui elle le montre et peut le retirer à tout moment.',
    ],
    verifyHow: (code) =>
      `Saisissez le code ${code} à l’adresse ci-dessous, ou lisez le code avec un téléphone. La page dit si le passeport est authentique, pour qui et de quand il est, et s’il a été retiré.`,
    footer: (name, day) => `Passeport d’agilité numérique de ${name}, établi le ${day}`,
    domainFact: (name, score, level) => `${name} : ${score}, ${level}`,
    domainAbsent: (name) => `${name} : non mesuré`,
  },
  en: {
    title: 'Digital agility passport',
    domains: 'Ten domains, each with its margin',
    meaning: 'What it means',
    verify: 'Verify this passport',
    partial: 'Partial measure: no overall level',
    notMeasured: 'not measured',
    provisional:
      'Provisional scale: the difficulty of the questions, set by expert judgement, has yet to be checked against the answers of many people.',
    qr: 'Code to read with a phone; it leads to the verification page:',
    chart: 'Each domain, its score and its 95% interval:',
    measured: (organisation, day) => `Test taken for ${organisation} on ${day}.`,
    level: (name) => `Most likely level: ${name}`,
    overall: (score, probability) =>
      `Overall score: ${score}, with a probability of ${probability} of being at this level.`,
    chartKey: (minimum, maximum) =>
      `Scale from ${minimum} to ${maximum}; the point is the estimate, the band its 95% interval, the lines the limits between levels.`,
    meanings: (until) => [
      'A level describes what answers show on a given day, not a person’s worth.',
      `Digital habits change: this passport is valid until ${until}.`,
      'It was made at the request of the person, who chooses whom to show it to and may withdraw it at any time.',
    ],
    verifyHow: (code) =>
      `Type the code ${code} at the address below, or read the code with a phone. The page says whether the passport is authentic, for whom and of when it is, and whether it was withdrawn.`,
    footer: (name, day) => `Digital agility passport of ${name}, made on ${day}`,
    domainFact: (name, score, level) => `${name}: ${score}, ${level}`,
    domainAbsent: (name) => `${name}: not measured`,
  },
};
