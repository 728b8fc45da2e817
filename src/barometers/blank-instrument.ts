import type { Instrument } from './instrument.js';

/** A page to write on, with the scale that most questions use. */
export const BLANK: Omit<Instrument, 'id' | 'version' | 'model'> = {
  name: { fr: '', en: '' },
  description: { fr: '', en: '' },
  welcome: { fr: '', en: '' },
  thanks: {
    fr: 'Merci d’avoir pris le temps de répondre.',
    en: 'Thank you for taking the time to answer.',
  },
  minutes: 3,
  scales: [
    {
      id: 'agreement',
      labels: [
        { fr: 'Pas du tout d’accord', en: 'Strongly disagree' },
        { fr: 'Plutôt pas d’accord', en: 'Tend to disagree' },
        { fr: 'Ni d’accord ni pas d’accord', en: 'Neither agree nor disagree' },
        { fr: 'Plutôt d’accord', en: 'Tend to agree' },
        { fr: 'Tout à fait d’accord', en: 'Strongly agree' },
      ],
    },
  ],
  drivers: [],
  typologies: [],
  pages: [{ id: 'page-1', title: { fr: '', en: '' }, questions: [] }],
};
