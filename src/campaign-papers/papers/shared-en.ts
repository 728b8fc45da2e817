import type { Said } from './said.js';
import type { SharedWords } from './shared-words.js';

const MISSING = '[to be completed]';

const dates = ({ opens, closes }: Said): string => `from ${opens ?? MISSING} to ${closes ?? MISSING}`;

export const SHARED_EN: SharedWords = {
  missing: MISSING,
  columns: { facts: ['Item', 'What is planned'], access: ['Who', 'What they see'] },
  footer: (title, { campaign, printed }) => `${title} · made on ${printed} · ${campaign || MISSING}`,
  fill: (what) => `To be completed by the organisation: ${what}`,
  state: ({ isLaunched, printed }) =>
    isLaunched
      ? `Launched campaign. Made on ${printed}, with the settings of that day.`
      : `Draft campaign: nobody has been invited. Made on ${printed}, with the settings of that day.`,
  facts: (said) => [
    ['Organisation', said.organisation],
    ['Campaign', said.campaign || MISSING],
    ['Use', said.isHiring ? 'Hiring' : 'Internal promotion'],
    ['Job', said.job ?? MISSING],
    ['Dates', dates(said)],
    ['Answer promised by', said.answerBy ?? 'no date announced'],
    [
      'People concerned',
      said.isOpenLink ? `${said.people} invited, and whoever applies by the open link` : said.people,
    ],
    [
      'Test',
      `${said.model}: ${said.fewest} to ${said.most} questions, ${said.minutes === null ? 'with no time limit' : `in ${said.minutes} minutes at most`}`,
    ],
    ['Notice given to people', `version ${said.notice} (content ${said.release})`],
    ['Contact', said.contact ?? MISSING],
  ],
  method: ({ bank, domains }) => ({
    heading: 'How the test works',
    text: [
      `The test is adaptive. After each answer, a statistical calculation (item response theory) estimates how at ease the person is in each of the ${domains} domains, then chooses the next question among the ${bank} of the bank: one that serves the measure, in a domain little seen so far, and not asked too often. So two people do not get the same test.`,
      'The calculation knows the answers and nothing else. Neither age, gender, career nor time spent enters the result. Questions and rules are fixed when a test begins; each choice of a question and each answer are recorded, so that they can be checked afterwards.',
    ],
  }),
  never: () => ({
    heading: 'What the test never does',
    points: [
      'It does not decide. A named person decides, and must write reasons that go beyond the score.',
      'It turns nobody away: no threshold closes an application, no refusal is automatic.',
      'It gives neither rank nor recommendation. Results are in order of name and always shown with their margin of error.',
      'It measures neither personality, nor emotions, nor a person’s worth. It uses neither camera nor microphone.',
      'It does not learn by itself: no answer changes the questions or the calculation unless a person publishes new content.',
    ],
  }),
  length: ({ fewest, most, minutes }) => ({
    heading: 'Length and time',
    text: [
      `${fewest} to ${most} questions, ${minutes === null ? 'with no time limit' : `in ${minutes} minutes at most`}, after some practice that does not count. The test stops as soon as the measure is sure enough. After a break, the same link leads back to the same question.`,
    ],
  }),
  accommodations: () => ({
    heading: 'Accommodations',
    text: [
      'Everyone may ask for more time before they start, with a button, without giving reasons. Reasons are neither asked for nor kept.',
    ],
    points: [
      'Time multiplied, up to four times, or no time limit.',
      'Pauses allowed, half an hour in all.',
      'Only questions that lose nothing when heard, with a screen reader; the result says what was not asked.',
      'A test made for keyboards, fingers and screen readers (RGAA 4.1, WCAG 2.2 AA).',
    ],
  }),
  margin: (said) => ({
    heading: 'Margin of error',
    text: [
      `Scores go from ${said.scale[0]} to ${said.scale[1]}. The test aims at a margin of ${said.overallMargin} points for the overall score and ${said.domainMargin} points for a domain (95% interval). It stops when this precision is reached, when the side of a limit that matters is sure enough, or after ${said.most} questions at the latest. The margin actually reached goes with each score, with the probability of the level shown.`,
      'A single domain describes; it is not enough to tell two people apart. Two scores whose intervals largely overlap cannot be told apart.',
      ...(said.isProvisional
        ? [
            'The scale is provisional: the difficulty of the questions and the limits between levels were set by expert judgement and have yet to be checked against the answers of many people.',
          ]
        : []),
    ],
  }),
  fairness: () => ({
    heading: 'Fairness checks',
    points: [
      'For each campaign, the share of people who reach each level and the share of people chosen are compared between groups: the four-fifths ratio, Fisher’s exact test, and numbers.',
      'The language of the test is always compared. Gender, age band and disability are compared only where the organisation holds them and has written its lawful basis; those who decide never see who belongs to which group.',
      'No group under five people is shown.',
      'A person examines each reported question; when it is withdrawn, results are computed again.',
      'Still to be done: a statistical check of each question between groups (differential functioning) takes more answers than there are today.',
    ],
  }),
  bank: ({ hasPublicKeys }) => ({
    heading: 'Are the questions public?',
    text: hasPublicKeys
      ? [
          'Yes. This campaign uses the questions that come with Agilomètre, published with their expected answers: anybody can check what is asked, and anybody can prepare for it. They suit practice and demonstration. To decide about hiring or promotion, the organisation should load a question bank of its own.',
        ]
      : [
          'No. The question bank of this campaign is not the one published with Agilomètre. Expected answers are never sent to the people tested. Members of the council may ask the organisation to consult them.',
        ],
  }),
  access: ({ isHiring }) => ({
    heading: 'Who sees what',
    rows: [
      [
        isHiring ? 'The candidate' : 'The person tested',
        'Their result as soon as the test ends, their answers, decisions about them, and the list of who looked at their result.',
      ],
      [
        'Human resources (HR role)',
        'Participation, and results with names. Each view is kept in the audit trail and visible to the person.',
      ],
      ['Line manager', 'Who is in their team. No result as a manager.'],
      ['Privacy steward', 'Comparisons between groups, retention, the audit trail. No named result.'],
      [
        'Administration of the service',
        'Settings and accounts, no result on screen. Whoever runs the machine can technically read the database.',
      ],
      ['Works council', 'This dossier. No name of anyone tested, no result.'],
    ],
  }),
  retention: ({ months }) => ({
    heading: 'Retention and erasure',
    points: [
      `Answers and results: ${months.tests} months after the process ends, that is the end of the campaign, of the test or the last decision, whichever comes last.`,
      `Decisions taken with the test’s help: kept ${months.decisions} months at least (AI Act, art. 26(6)).`,
      `Data of people who left: ${months.leavers} months after they leave.`,
      'A purge runs each night, checks that nothing remains and leaves a proof without names. Backups follow the duration the organisation sets.',
    ],
  }),
  rights: ({ contact }) => ({
    heading: 'People’s rights and contest',
    points: [
      'Information before the first question: the notice is read and acknowledged; its version is kept and stays readable.',
      'Access to one’s data and a machine-readable copy; the list of views; correction, erasure, restriction, objection.',
      'Contest of a result or a decision, with a button: somebody other than the person who decided examines it again and replies, with reasons, within a month.',
      'Refusal: people may decline the test; the organisation then says how it considers their case.',
      `Contact for questions and for these rights: ${contact ?? MISSING}. Complaints may be made to the CNIL (cnil.fr).`,
    ],
  }),
  security: () => ({
    heading: 'Security',
    points: [
      'Personal links and sessions are kept as digests only; passwords by argon2id, and repeated tries are slowed down.',
      'Every access is refused unless a role is meant to have it; nothing of one organisation is visible from another.',
      'Each view of a named result and each decision is written in a chained audit trail: a line removed or changed is seen.',
      'Expected answers are never sent with the questions. A short supervised test can confirm a result.',
      'The organisation can stop the campaign at any moment, even for whoever is answering.',
      'Left to the organisation: hosting, encryption of disks and backups, the site’s certificate, updates.',
    ],
  }),
};
