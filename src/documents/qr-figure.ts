import { toString } from 'qrcode';
import type { FigureBlock } from './document.js';

/** A square code that a phone reads; the address it holds is its alternative, with what it leads to. */
export async function qrFigure(
  url: string,
  { side, leadsTo }: { side: number; leadsTo: string },
): Promise<FigureBlock> {
  const svg = await toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return { kind: 'figure', svg, width: side, height: side, alternative: `${leadsTo} ${url}` };
}
