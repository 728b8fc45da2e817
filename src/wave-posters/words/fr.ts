import type { Words } from './words.js';

const s = (count: number): string => (count > 1 ? 's' : '');

/** With ordinary spaces: typography's are set when they are read. */
export const FR: Words = {
  title: (title, organisation) => `${title} – ${organisation}`,
  wave: (number) => `Vague ${number}`,
  headline: {
    alike: 'Aucun thème ne se détache : les intervalles se recouvrent.',
    nothing: {
      'too-few': 'Trop peu de réponses pour montrer quoi que ce soit.',
      'protects-others': 'Rien n’est montré, pour que personne ne soit reconnu.',
      'not-counted': 'Ces réponses ne se résument pas en moyennes.',
    },
    alone: (score) => `{name} : ${score} sur 100.`,
    moved: (points) => `{moved} : ${points}\u00a0points`,
    inFront: ['{first} en\u00a0tête', '{first} et {second} en tête', '{first} parmi les\u00a0points\u00a0hauts'],
    behind: ['{first} en\u00a0retrait.', '{first} et {second} en retrait.', '{first} parmi les\u00a0points\u00a0bas.'],
  },
  deck: {
    firstWave: 'C’est la première vague : les suivantes diront ce qui bouge.',
    still: (since) => `Depuis ${since}, rien n’a bougé au-delà de ce que le hasard explique.`,
    rising: (since, names) => `En hausse depuis ${since} : ${names}.`,
    falling: (since, names) => `En baisse depuis ${since} : ${names}.`,
    noRise: 'Aucune hausse au-delà du hasard.',
    noFall: 'Aucune baisse au-delà du hasard.',
    others: (count) => `${count} autres thèmes`,
  },
  participation: {
    heading: 'Participation',
    answers: (answered) => `${answered} réponses`,
    of: (invited) => `sur ${invited} personnes invitées`,
    hidden: 'non montrée',
    saysHidden: 'Participation : non montrée.',
    says: (answered, invited, share) =>
      invited === null || share === null
        ? `Participation : ${answered} réponses.`
        : `Participation : ${answered} réponses sur ${invited} personnes invitées, soit ${share}.`,
  },
  chart: {
    heading: 'Thème par thème',
    scale: 'De 0 (le moins favorable) à 100 (le plus favorable).',
    colours: 'Bleu : parmi les plus hauts ; orange : parmi les plus bas.',
    mean: 'Moyenne',
    since: (month) => `Depuis ${month}`,
    waves: (from, to) => `De ${from} à ${to}`,
    interval: (low, high) => `entre ${low} et ${high}`,
    hidden: 'non montré',
    left: (count) => `${count} autre${s(count)} thème${s(count)} entre les deux`,
    saysHidden: (name, because) => `${name} : ${because}`,
    says: (name, score, interval) => `${name} : ${score} sur 100, ${interval}`,
    key: {
      interval: 'moyenne et intervalle à 95 %',
      before: 'vague précédente',
      broken: 'trait coupé : question changée',
      sizes: ['petit', 'moyen', 'grand écart'],
    },
    sizes: { negligible: 'écart négligeable', small: 'petit écart', medium: 'écart moyen', large: 'grand écart' },
    beyondChance: 'le hasard ne suffit pas à l’expliquer',
    maybeChance: 'peut venir du hasard',
    steady: 'gris : peut venir du hasard',
  },
  because: {
    'too-few': 'trop peu de réponses pour être montré',
    'protects-others': 'non montré, pour que personne ne soit reconnu',
    'not-counted': 'ne peut pas être calculé ici',
  },
  questions: {
    strongest: 'Ce qui va le mieux',
    weakest: 'Ce qui va le moins bien',
    favourable: 'de réponses favorables',
    towards: (answer) => `(favorable : « ${answer} »)`,
    says: (text, share, range) => `${text} ${share} de réponses favorables (${range}).`,
    none: 'Aucune question ne peut être montrée.',
  },
  recommendation: {
    heading: 'Recommandation nette (eNPS)',
    parts: ['détracteurs', 'passifs', 'promoteurs'],
    interval: (low, high) => `entre ${low} et ${high}`,
  },
  next: {
    lead: (name) => `Par où commencer : ${name}`,
    maybe: (name) => `Une piste, sans urgence : ${name}`,
    talk: 'Parlez-en en équipe : qu’est-ce qui aiderait le plus, et que peut-on essayer d’ici un mois ?',
    wait: 'Faites connaître la prochaine vague, et ce qui aura été fait de celle-ci.',
    waitLead: 'Donner envie de répondre',
  },
  foot: {
    answers: (answered, invited) =>
      invited === null ? `${answered} réponses` : `${answered} réponses sur ${invited} personnes invitées`,
    anonymous: 'réponses anonymes',
    threshold: (threshold) => `rien n’est montré en dessous de ${threshold} réponses`,
    intervals: 'intervalles de 95 %',
    instrument: (name, version) => `questionnaire « ${name} », version ${version}`,
    closed: (day) => `vague close le ${day}`,
  },
};
