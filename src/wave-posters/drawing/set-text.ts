import { CAPITAL } from './faces.js';
import type { TextMark } from './marks.js';
import type { Colour } from './palette.js';
import { widthOf, type Style } from './text.js';

export interface Run {
  readonly text: string;
  readonly colour?: Colour;
}

export interface Setting {
  readonly width: number;
  /** Sizes to try, largest first: the first whose lines are few enough. */
  readonly sizes: readonly number[];
  readonly most: number;
  readonly face?: Style['face'];
  readonly tracking?: number;
  /** From base line to base line, in parts of the size. */
  readonly leading?: number;
  readonly colour?: Colour;
  readonly align?: 'left' | 'middle' | 'right';
  /** Lines as even as may be, for titles. */
  readonly isEven?: boolean;
}

/** A text in its lines, from the top of its capitals. */
export interface SetText {
  readonly marks: readonly TextMark[];
  /** From the top of the first capitals to the last base line. */
  readonly height: number;
  readonly size: number;
  /** Something did not fit in and ends in three dots. */
  readonly isCut: boolean;
}

interface Word {
  readonly text: string;
  readonly colour: Colour | undefined;
  /** False where a colour changes inside a word. */
  readonly isAfterSpace: boolean;
  readonly isFirst: boolean;
}

type Line = readonly Word[];

/** Sets a text in a box: smaller where it must, cut with three dots where the smallest is still too large. */
export function setText(text: string | readonly Run[], setting: Setting): SetText {
  const words = wordsOf(typeof text === 'string' ? [{ text }] : text);
  const { sizes, most } = setting;
  for (const size of sizes) {
    const lines = linesOf(words, setting, size);
    if (lines.length <= most && lines.every((line) => widthOfLine(line, styleOf(setting, size)) <= setting.width))
      return place(setting.isEven ? evened(words, lines, setting, size) : lines, setting, size, false);
  }
  const least = sizes.at(-1) ?? 9;
  const lines = linesOf(
    words.flatMap((word) => broken(word, setting, least)),
    setting,
    least,
  );
  if (lines.length <= most) return place(lines, setting, least, false);
  const kept = lines.slice(0, most);
  return place([...kept.slice(0, -1), cut(kept.at(-1) ?? [], setting, least)], setting, least, true);
}

const styleOf = ({ face = 'regular', tracking = 0 }: Setting, size: number): Style => ({ face, tracking, size });

/** Spaces that do not break stay in their word; a new line begins a line. */
function wordsOf(runs: readonly Run[]): Word[] {
  let space = '';
  return runs.flatMap(({ text, colour }) =>
    text
      .normalize('NFC')
      .split(/([ \n\t]+)/)
      .flatMap((piece) => {
        if (piece === '' || /^[ \n\t]/.test(piece)) {
          space += piece;
          return [];
        }
        const word = { text: piece, colour, isAfterSpace: space !== '', isFirst: space.includes('\n') };
        space = '';
        return [word];
      }),
  );
}

/** Neighbours of one colour are one run. */
function runsOf(line: Line): { readonly text: string; readonly colour: Colour | undefined }[] {
  const runs: { text: string; colour: Colour | undefined }[] = [];
  line.forEach(({ text, colour, isAfterSpace }, index) => {
    const spaced = isAfterSpace && index > 0 ? ` ${text}` : text;
    const last = runs.at(-1);
    if (last && last.colour === colour) last.text += spaced;
    else runs.push({ text: spaced, colour });
  });
  return runs;
}

/** Runs are measured one by one, as they are drawn. */
const widthOfLine = (line: Line, style: Style): number =>
  runsOf(line).reduce((sum, { text }) => sum + widthOf(text, style) + style.tracking * style.size, 0) -
  style.tracking * style.size;

/** Words are measured apart: a line of them is not narrower, but for the kerning of spaces. */
function linesOf(words: readonly Word[], setting: Setting, size: number): Line[] {
  const style = styleOf(setting, size);
  const space = widthOf(' ', style) + 2 * style.tracking * size;
  const lines: Word[][] = [];
  let reached = 0;
  for (const word of words) {
    const last = lines.at(-1);
    const own = widthOf(word.text, style);
    const joined = reached + own + (word.isAfterSpace ? space : style.tracking * size);
    if (last && !word.isFirst && (!word.isAfterSpace || joined <= setting.width)) {
      last.push(word);
      reached = joined;
    } else {
      lines.push([word]);
      reached = own;
    }
  }
  return lines;
}

/** The narrowest box that takes no more lines. */
function evened(words: readonly Word[], lines: Line[], setting: Setting, size: number): Line[] {
  const style = styleOf(setting, size);
  let best = lines;
  for (let width = setting.width * 0.96; width > setting.width * 0.4; width -= setting.width * 0.04) {
    const narrower = linesOf(words, { ...setting, width }, size);
    const isFit = narrower.every((line) => widthOfLine(line, style) <= width);
    if (narrower.length > lines.length || !isFit) return best;
    best = narrower;
  }
  return best;
}

/** A word wider than the box is broken wherever it must. */
function broken(word: Word, setting: Setting, size: number): Word[] {
  const style = styleOf(setting, size);
  if (widthOf(word.text, style) <= setting.width) return [word];
  const pieces: string[] = [];
  for (const sign of word.text) {
    const last = pieces.at(-1);
    if (last !== undefined && widthOf(last + sign, style) <= setting.width) pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
  }
  return pieces.map((text) => ({ ...word, text, isAfterSpace: true, isFirst: false }));
}

function cut(line: Line, setting: Setting, size: number): Line {
  const style = styleOf(setting, size);
  const words = [...line];
  for (let last = words.pop(); last !== undefined; last = words.pop()) {
    for (let text = last.text; text !== ''; text = [...text].slice(0, -1).join('')) {
      const ended = [...words, { ...last, text: `${text.replace(/[\s,;:.]+$/, '')}…` }];
      if (widthOfLine(ended, style) <= setting.width) return ended;
    }
  }
  return [];
}

function place(lines: readonly Line[], setting: Setting, size: number, isCut: boolean): SetText {
  const { leading = 1.35, colour = 'ink', align = 'left', width } = setting;
  const style = styleOf(setting, size);
  const capital = CAPITAL * size;
  const marks = lines.flatMap((line, index) => {
    const free = width - widthOfLine(line, style);
    let x = align === 'left' ? 0 : align === 'right' ? free : free / 2;
    return runsOf(line).map((run): TextMark => {
      const mark: TextMark = {
        kind: 'text',
        ...style,
        text: run.text,
        x,
        y: capital + index * leading * size,
        colour: run.colour ?? colour,
      };
      x += widthOf(run.text, style) + style.tracking * size;
      return mark;
    });
  });
  return { marks, height: capital + Math.max(0, lines.length - 1) * leading * size, size, isCut };
}

/** A text moved from its own corner to a place in its part. */
export const textAt = (set: SetText, x: number, y: number): TextMark[] =>
  set.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
