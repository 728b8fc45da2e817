import { printing } from './printing.svelte.js';

/** The tokens a canvas needs, read from the page so that there is one palette. */
export interface Look {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** Cuts between levels: fine, but seen. */
  readonly landmark: string;
  readonly paper: string;
  readonly you: string;
  readonly mean: string;
  readonly fontFamily: string;
  readonly fontPx: number;
  readonly sharpness: number;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');
let changes = $state(0);
dark.addEventListener('change', () => (changes += 1));
forced.addEventListener('change', () => (changes += 1));

/** Paper shows three dots where a screen shows one. */
const PAPER_SHARPNESS = 3;

/** Read inside an effect, it is read again when the palette or the medium changes. */
export function currentLook(): Look {
  void changes;
  const isPaper = printing.isOn;
  const root = getComputedStyle(document.documentElement);
  const token = (name: string) => root.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quiet: token('--quiet'),
    line: token('--line'),
    landmark: token('--landmark'),
    paper: token('--paper'),
    you: token('--series-1'),
    mean: token('--series-2'),
    fontFamily: root.fontFamily,
    fontPx: Number.parseFloat(root.fontSize) * 0.75,
    sharpness: isPaper ? PAPER_SHARPNESS : devicePixelRatio,
  };
}

/** A token made see-through; system colours (forced colours mode) have no transparent form and vanish instead. */
export const faint = (colour: string, opacity: number): string =>
  /^#[0-9a-f]{6}$/i.test(colour)
    ? colour +
      Math.round(opacity * 255)
        .toString(16)
        .padStart(2, '0')
    : 'transparent';
