import svgToPdf from 'svg-to-pdfkit';
import type { Block, Document, FigureBlock } from './document.js';
import {
  ACCENT,
  bytesOf,
  forTheEye,
  INK,
  keepTogether,
  LINE,
  MARGIN,
  numberPages,
  openPage,
  QUIET,
  widthOf,
  type Pdf,
} from './page.js';
import { drawTable, heightOfStart } from './table.js';
import { opened, tagged, type Element } from './tagged.js';

/**
 * A4 pages, tagged in reading order with the document's language, headings, tables and alternatives of figures (PDF/UA), vectors only.
 * @returns the file's bytes
 */
export function writePdf(document: Document): Promise<Buffer> {
  const pdf = openPage(document);
  const whole = bytesOf(pdf);
  const root = pdf.struct('Document', { title: document.title });
  pdf.addStructure(root);
  document.blocks.forEach((block, index) => draw(pdf, root, block, document.blocks.slice(index + 1, index + 3)));
  root.end();
  numberPages(pdf, document.footer);
  pdf.end();
  return whole;
}

const HEADINGS = { 1: { size: 22, before: 0 }, 2: { size: 14, before: 14 }, 3: { size: 11, before: 8 } } as const;
const BODY = 10;
const LEADING = 2.5;

function draw(pdf: Pdf, root: Element, block: Block, following: readonly Block[]): void {
  pdf.x = MARGIN;
  switch (block.kind) {
    case 'heading':
      return drawHeading(pdf, root, block, following);
    case 'paragraph':
      return drawParagraph(pdf, root, block);
    case 'list':
      return drawList(pdf, root, block.items);
    case 'link':
      return drawLink(pdf, root, block);
    case 'table':
      return drawTable(pdf, root, block);
    case 'figure':
      return drawFigure(pdf, root, block);
    case 'blank':
      return drawBlank(pdf, root, block);
    case 'space':
      pdf.y += block.points;
      return;
    case 'page-break':
      pdf.addPage();
  }
}

function drawHeading(
  pdf: Pdf,
  root: Element,
  { level, text }: Extract<Block, { kind: 'heading' }>,
  following: readonly Block[],
): void {
  const { size, before } = HEADINGS[level];
  pdf.y += pdf.y > MARGIN ? before : 0;
  // A heading alone at the foot of a page announces nothing: what begins under it comes along.
  keepTogether(pdf, size * 1.6 + heightOfBeginning(pdf, following));
  tagged(pdf, root, { type: `H${level}` }, () => {
    pdf.font('strong').fontSize(size).fillColor(INK);
    pdf.text(text, MARGIN, pdf.y, { width: widthOf(pdf) });
  });
  pdf.y += size / 3;
}

/** Of what stands under a heading: a table's first row, with the paragraph that leads to it. */
function heightOfBeginning(pdf: Pdf, [first, second]: readonly Block[]): number {
  if (first?.kind === 'table') return heightOfStart(pdf, first);
  if (first?.kind !== 'paragraph' || second?.kind !== 'table') return 48;
  pdf.font('regular').fontSize(BODY);
  return pdf.heightOfString(first.text, { width: widthOf(pdf), lineGap: LEADING }) + heightOfStart(pdf, second);
}

function drawParagraph(
  pdf: Pdf,
  root: Element,
  { text, tone = 'normal' }: Extract<Block, { kind: 'paragraph' }>,
): void {
  tagged(pdf, root, { type: 'P' }, () => {
    pdf.font(tone === 'strong' ? 'strong' : 'regular').fontSize(BODY);
    pdf.fillColor(tone === 'quiet' ? QUIET : INK);
    pdf.text(text, MARGIN, pdf.y, { width: widthOf(pdf), lineGap: LEADING });
  });
  pdf.y += 5;
}

function drawList(pdf: Pdf, root: Element, items: readonly string[]): void {
  const list = opened(pdf, root, 'L');
  const indent = 14;
  for (const item of items) {
    pdf.font('regular').fontSize(BODY).fillColor(INK);
    const height = pdf.heightOfString(item, { width: widthOf(pdf) - indent, lineGap: LEADING });
    keepTogether(pdf, Math.min(height, 200));
    const top = pdf.y;
    const entry = opened(pdf, list, 'LI');
    tagged(pdf, entry, { type: 'Lbl' }, () => void pdf.text('•', MARGIN, top, { lineBreak: false }));
    tagged(pdf, entry, { type: 'LBody' }, () => {
      pdf.text(item, MARGIN + indent, top, { width: widthOf(pdf) - indent, lineGap: LEADING });
    });
    entry.end();
    pdf.y += 2;
  }
  list.end();
  pdf.y += 4;
}

function drawLink(pdf: Pdf, root: Element, { text, url }: Extract<Block, { kind: 'link' }>): void {
  const paragraph = opened(pdf, root, 'P');
  tagged(pdf, paragraph, { type: 'Link' }, () => {
    pdf.font('regular').fontSize(BODY).fillColor(ACCENT);
    pdf.text(text, MARGIN, pdf.y, { width: widthOf(pdf), link: url, underline: true });
  });
  paragraph.end();
  pdf.y += 5;
}

const WRITING_LINE = 24;

/** In the colour of what asks for an act; the lines themselves say nothing to a screen reader. */
function drawBlank(pdf: Pdf, root: Element, { label, lines }: Extract<Block, { kind: 'blank' }>): void {
  keepTogether(pdf, BODY * 2 + lines * WRITING_LINE);
  tagged(pdf, root, { type: 'P' }, () => {
    pdf.font('strong').fontSize(BODY).fillColor(ACCENT);
    pdf.text(label, MARGIN, pdf.y, { width: widthOf(pdf), lineGap: LEADING });
  });
  const top = pdf.y;
  forTheEye(pdf, () => {
    for (let line = 1; line <= lines; line += 1) {
      const y = top + line * WRITING_LINE;
      pdf
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + widthOf(pdf), y)
        .lineWidth(0.5)
        .stroke(LINE);
    }
  });
  pdf.y = top + lines * WRITING_LINE + 10;
}

function drawFigure(pdf: Pdf, root: Element, { svg, width, height, alternative }: FigureBlock): void {
  keepTogether(pdf, height + 8);
  const top = pdf.y;
  const bbox = [MARGIN, top, MARGIN + width, top + height] as const;
  tagged(pdf, root, { type: 'Figure', alt: alternative, bbox }, () => {
    const fontCallback = (_family: string, isBold: boolean) => (isBold ? 'strong' : 'regular');
    svgToPdf(pdf, svg, MARGIN, top, { width, height, fontCallback });
  });
  pdf.y = top + height + 8;
}
