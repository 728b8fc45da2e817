import type { Words } from './words.js';

const s = (count: number): string => (count === 1 ? '' : 's');

export const EN: Words = {
  title: (title, organisation) => `${title} – ${organisation}`,
  wave: (number) => `Wave ${number}`,
  headline: {
    alike: 'No theme stands out: the intervals overlap.',
    nothing: {
      'too-few': 'Too few answers to show anything.',
      'protects-others': 'Nothing is shown, so that nobody can be recognised.',
      'not-counted': 'These answers cannot be summed up in means.',
    },
    alone: (score) => `{name}: ${score} out of 100.`,
    moved: (points) => `{moved}: ${points}\u00a0points`,
    inFront: ['{first} in front', '{first} and {second} in front', '{first} among the\u00a0highest'],
    behind: ['{first} behind.', '{first} and {second} behind.', '{first} among the\u00a0lowest.'],
  },
  deck: {
    firstWave: 'This is the first wave: the next ones will tell what moves.',
    still: (since) => `Since ${since}, nothing has moved beyond what chance explains.`,
    rising: (since, names) => `Up since ${since}: ${names}.`,
    falling: (since, names) => `Down since ${since}: ${names}.`,
    noRise: 'No rise beyond chance.',
    noFall: 'No fall beyond chance.',
    others: (count) => `${count} other themes`,
  },
  participation: {
    heading: 'Participation',
    answers: (answered) => `${answered} answers`,
    of: (invited) => `from ${invited} people invited`,
    hidden: 'not shown',
    saysHidden: 'Participation: not shown.',
    says: (answered, invited, share) =>
      invited === null || share === null
        ? `Participation: ${answered} answers.`
        : `Participation: ${answered} answers from ${invited} people invited, that is ${share}.`,
  },
  chart: {
    heading: 'Theme by theme',
    scale: 'From 0 (least favourable) to 100 (most favourable).',
    colours: 'Blue: among the highest; orange: among the lowest.',
    mean: 'Mean',
    since: (month) => `Since ${month}`,
    waves: (from, to) => `${from} to ${to}`,
    interval: (low, high) => `between ${low} and ${high}`,
    hidden: 'not shown',
    left: (count) => `${count} other theme${s(count)} in between`,
    saysHidden: (name, because) => `${name}: ${because}`,
    says: (name, score, interval) => `${name}: ${score} out of 100, ${interval}`,
    key: {
      interval: 'mean and 95% interval',
      before: 'wave before',
      broken: 'broken line: question changed',
      sizes: ['small', 'medium', 'large difference'],
    },
    sizes: {
      negligible: 'negligible difference',
      small: 'small difference',
      medium: 'medium difference',
      large: 'large difference',
    },
    beyondChance: 'chance alone does not explain it',
    maybeChance: 'may be chance',
    steady: 'grey: may be chance',
  },
  because: {
    'too-few': 'too few answers to be shown',
    'protects-others': 'not shown, so that nobody can be recognised',
    'not-counted': 'cannot be calculated here',
  },
  questions: {
    strongest: 'What goes best',
    weakest: 'What goes least well',
    favourable: 'favourable answers',
    towards: (answer) => `(favourable: “${answer}”)`,
    says: (text, share, range) => `${text} ${share} favourable answers (${range}).`,
    none: 'No question can be shown.',
  },
  recommendation: {
    heading: 'Net recommendation (eNPS)',
    parts: ['detractors', 'passives', 'promoters'],
    interval: (low, high) => `between ${low} and ${high}`,
  },
  next: {
    lead: (name) => `What to do first: ${name}`,
    maybe: (name) => `An idea, without hurry: ${name}`,
    talk: 'Talk about it as a team: what would help most, and what can be tried within a month?',
    wait: 'Make the next wave known, and what will have come of this one.',
    waitLead: 'Give people a reason to answer',
  },
  foot: {
    answers: (answered, invited) =>
      invited === null ? `${answered} answers` : `${answered} answers from ${invited} people invited`,
    anonymous: 'anonymous answers',
    threshold: (threshold) => `nothing is shown below ${threshold} answers`,
    intervals: '95% intervals',
    instrument: (name, version) => `questionnaire “${name}”, version ${version}`,
    closed: (day) => `wave closed on ${day}`,
  },
};
