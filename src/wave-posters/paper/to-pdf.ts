import { setImmediate as nextTurn } from 'node:timers/promises';
import { bytesOf, forTheEye, openPage, tagged, type Pdf } from '../../documents/index.js';
import type { Locale } from '../../kernel/localised.js';
import { FACES, featuresOf } from '../drawing/faces.js';
import type { Mark, Part, Sheet, ShapeMark, TextMark } from '../drawing/marks.js';
import { PALETTES } from '../drawing/palette.js';

const COLOURS = PALETTES.light;

/** One page in vectors, for paper: tagged in reading order, its texts real, its figures told in words. */
export async function toPdf(sheet: Sheet, locale: Locale): Promise<Buffer> {
  const pdf = openPage({ title: sheet.title, locale, sheet: [sheet.width, sheet.height] });
  const bytes = bytesOf(pdf);
  for (const [face, file] of Object.entries(FACES)) pdf.registerFont(face, file);
  const root = pdf.struct('Document', { title: sheet.title });
  pdf.addStructure(root);
  for (const part of sheet.parts) {
    // Setting text takes a while: whoever else asks something meanwhile is answered between two parts.
    await nextTurn();
    const draw = () => drawPart(pdf, part);
    if (part.role === 'decoration') forTheEye(pdf, draw);
    else tagged(pdf, root, { type: part.role, ...alternativeOf(part) }, draw);
  }
  root.end();
  pdf.end();
  return bytes;
}

const alternativeOf = ({ role, says, at, size }: Part) =>
  role === 'Figure'
    ? { alt: says, bbox: [at.x, at.y, at.x + size.width, at.y + size.height] as [number, number, number, number] }
    : {};

function drawPart(pdf: Pdf, { at, marks }: Part): void {
  pdf.save();
  pdf.translate(at.x, at.y);
  for (const mark of marks) drawMark(pdf, mark);
  pdf.restore();
}

function drawMark(pdf: Pdf, mark: Mark): void {
  if (mark.kind === 'text') drawText(pdf, mark);
  else drawShape(pdf, mark);
}

function drawText(pdf: Pdf, { text, x, y, face, size, tracking, colour }: TextMark): void {
  pdf.font(face).fontSize(size).fillColor(COLOURS[colour]);
  pdf.text(text, x, y, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: tracking * size,
    // An object turns features off, too; the published types know lists alone.
    features: featuresOf(text) as unknown as PDFKit.Mixins.OpenTypeFeatures[],
  });
}

function drawShape(pdf: Pdf, { path, fill, stroke, thickness = 1, dash, opacity = 1 }: ShapeMark): void {
  pdf.save();
  pdf.lineCap('round').lineJoin('round').lineWidth(thickness).opacity(opacity);
  if (dash) pdf.dash(dash[0], { space: dash[1] });
  pdf.path(path);
  if (fill && stroke) pdf.fillAndStroke(COLOURS[fill], COLOURS[stroke]);
  else if (fill) pdf.fill(COLOURS[fill]);
  else if (stroke) pdf.stroke(COLOURS[stroke]);
  pdf.restore();
}
