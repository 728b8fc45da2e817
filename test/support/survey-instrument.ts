const both = (fr: string, en: string) => ({ fr, en });

const option = (id: string, fr: string, en: string) => ({ id, label: both(fr, en) });

const TOOLS = [
  option('phone', 'Le téléphone', 'The phone'),
  option('chat', 'La messagerie', 'Chat'),
  option('network', 'Le réseau interne', 'The internal network'),
  option('meetings', 'Les réunions debout', 'Stand-up meetings'),
];

const AGREEMENT = [
  both('Pas du tout d’accord', 'Strongly disagree'),
  both('Plutôt pas d’accord', 'Tend to disagree'),
  both('Ni d’accord ni pas d’accord', 'Neither agree nor disagree'),
  both('Plutôt d’accord', 'Tend to agree'),
  both('Tout à fait d’accord', 'Strongly agree'),
];

const FREQUENCY = [
  both('Jamais', 'Never'),
  both('Très rarement', 'Very rarely'),
  both('Rarement', 'Rarely'),
  both('De temps en temps', 'Now and then'),
  both('Souvent', 'Often'),
  both('Très souvent', 'Very often'),
  both('Toujours', 'Always'),
];

/** Every form of question on two pages, and a third for those who do not agree with the first statement. */
export const EVERY_FORM = {
  id: 'every-form',
  version: 1,
  model: 'digital-agility',
  name: both('Nos outils', 'Our tools'),
  description: both('Nos outils de tous les jours.', 'Our everyday tools.'),
  welcome: both(
    'Ce que vous direz sert à choisir les outils de demain.',
    'What you say helps to choose our next tools.',
  ),
  thanks: both('Vos réponses aideront à choisir.', 'Your answers will help to choose.'),
  minutes: 3,
  scales: [
    { id: 'agreement', labels: AGREEMENT },
    { id: 'frequency', labels: FREQUENCY },
  ],
  pages: [
    {
      id: 'everyday',
      title: both('Vos outils de tous les jours', 'Your everyday tools'),
      introduction: both('Pensez aux deux dernières semaines.', 'Think of the last two weeks.'),
      questions: [
        {
          type: 'likert',
          id: 'find',
          scale: 'agreement',
          text: both('Je trouve vite ce que je cherche', 'I find things'),
        },
        { type: 'likert', id: 'together', scale: 'frequency', text: both('On écrit à plusieurs', 'We write together') },
        {
          type: 'rating',
          id: 'recommend',
          text: both('Vous recommanderiez ces outils', 'You would recommend these tools'),
          lowest: both('pas du tout', 'not at all'),
          highest: both('tout à fait', 'absolutely'),
        },
        {
          type: 'single-choice',
          id: 'first',
          text: both('Ce que vous faites d’abord', 'What you do first'),
          options: TOOLS,
          other: both('Autre chose', 'Something else'),
        },
      ],
    },
    {
      id: 'matters',
      title: both('Ce qui compte', 'What matters'),
      questions: [
        {
          type: 'multiple-choice',
          id: 'weekly',
          text: both('Chaque semaine', 'Every week'),
          options: TOOLS,
          most: 2,
          other: both('Un autre outil', 'Another tool'),
        },
        {
          type: 'ranking',
          id: 'order',
          text: both('Ce qui aide le plus', 'What helps most'),
          options: TOOLS,
          places: 2,
        },
        {
          type: 'matrix',
          id: 'statements',
          scale: 'agreement',
          text: both('Votre accord', 'Your agreement'),
          rows: [
            { id: 'equipment', text: both('Le matériel suffit', 'The equipment is enough') },
            { id: 'help', text: both('On m’aide quand je bloque', 'I get help when I am stuck') },
          ],
        },
        { type: 'free-text', id: 'change', text: both('Une chose à changer', 'One thing to change'), longest: 100 },
      ],
    },
    {
      id: 'why',
      title: both('Pour finir', 'To finish'),
      shownIf: { question: 'find', isOneOf: [1, 2] },
      questions: [
        {
          type: 'free-text',
          id: 'missing',
          text: both('Ce que vous ne trouvez pas', 'What you cannot find'),
          longest: 100,
        },
      ],
    },
  ],
};
