/** What a colour is for. */
export type Colour =
  | 'paper'
  | 'wash'
  | 'line'
  | 'landmark'
  | 'ink'
  | 'quiet'
  | 'front'
  | 'behind'
  | 'good'
  | 'band'
  | 'on-band'
  | 'on-band-quiet'
  | 'on-band-line'
  | 'least'
  | 'less'
  | 'neither'
  | 'more'
  | 'most';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The names of the pages' look. */
export const PALETTES: Readonly<Record<Theme, Readonly<Record<Colour, string>>>> = {
  light: {
    paper: '#ffffff',
    wash: '#f6f6f3',
    line: '#e4e3de',
    landmark: '#8d8d92',
    ink: '#17181c',
    quiet: '#5a5a5f',
    front: '#0719bf',
    behind: '#c54b00',
    good: '#158561',
    band: '#0719bf',
    'on-band': '#ffffff',
    'on-band-quiet': '#c9d0ff',
    'on-band-line': '#3a49d6',
    least: '#8c3a00',
    less: '#e08a3c',
    neither: '#dcdbd6',
    more: '#5b9bd5',
    most: '#0b3d91',
  },
  dark: {
    paper: '#16171a',
    wash: '#1e1f23',
    line: '#33343a',
    landmark: '#7d7e86',
    ink: '#ececee',
    quiet: '#a8a9b0',
    front: '#87ace9',
    behind: '#eb9b71',
    good: '#85f7f7',
    band: '#232c40',
    'on-band': '#ececee',
    'on-band-quiet': '#b9c4dc',
    'on-band-line': '#3c496a',
    least: '#c9622a',
    less: '#eb9b71',
    neither: '#4a4b52',
    more: '#87ace9',
    most: '#4f7fd6',
  },
};
