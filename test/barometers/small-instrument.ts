/** The same words in both languages: no test here reads them. */
export const both = (text: string) => ({ fr: text, en: text });

export const likert = (id: string, more: object = {}) => ({
  type: 'likert',
  id,
  text: both(id),
  scale: 'agreement',
  ...more,
});

/** All that an instrument must say besides its drivers and pages. */
export const SMALL = {
  id: 'small',
  version: 1,
  model: 'digital-agility',
  name: both('small'),
  description: both('small'),
  welcome: both('small'),
  thanks: both('small'),
  minutes: 2,
  scales: [{ id: 'agreement', labels: ['1', '2', '3', '4', '5'].map(both) }],
};
