import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Document } from './document.js';

const require = createRequire(import.meta.url);

/** Whole faces, so that any European name can be written; only the signs used are put into the file. */
const FACES = {
  regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};

export const INK = '#16171a';
export const QUIET = '#5a5a5f';
export const LINE = '#dcdce0';
export const ACCENT = '#0719bf';

/** A4, in points. */
export const MARGIN = 56;
const FOOT = 64;

export type Pdf = InstanceType<typeof PDFDocument>;

interface Opening extends Pick<Document, 'title' | 'locale'> {
  /** Width and height in points of a sheet without margins; A4 pages by default. */
  readonly sheet?: readonly [number, number];
}

/** An empty document that says its title and its language, and whose every part will be tagged for screen readers. */
export function openPage({ title, locale, sheet }: Opening): Pdf {
  const options = {
    size: sheet ?? 'A4',
    margins: sheet
      ? { top: 0, bottom: 0, left: 0, right: 0 }
      : { top: MARGIN, bottom: FOOT, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: locale === 'fr' ? 'fr-FR' : 'en-GB',
    bufferPages: true,
    font: FACES.regular,
    info: { Title: title, Creator: 'Agilomètre', Producer: 'Agilomètre' },
  };
  // Its published types do not know PDF/UA yet.
  const pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  pdf.registerFont('regular', FACES.regular);
  pdf.registerFont('strong', FACES.strong);
  return pdf;
}

/** All that is written, once it has ended. */
export const bytesOf = (pdf: Pdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });

export const widthOf = (pdf: Pdf): number => pdf.page.width - 2 * MARGIN;

/** Starts another page when less than this is left. */
export function keepTogether(pdf: Pdf, points: number): void {
  if (pdf.y + points > pdf.page.height - FOOT) pdf.addPage();
}

/** What is drawn for the eye only: screen readers pass over it. */
export function forTheEye(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** The foot is written last, when the number of pages is known. */
export function numberPages(pdf: Pdf, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.markContent('Artifact', { type: 'Pagination' });
    // Below the margin: a text there would otherwise open a page.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - 40;
    pdf.font('regular').fontSize(8).fillColor(QUIET);
    pdf.text(footer, MARGIN, y, { width: widthOf(pdf) - 60, lineBreak: false, ellipsis: true, height: 10 });
    pdf.text(`${page - start + 1} / ${count}`, MARGIN, y, { width: widthOf(pdf), align: 'right', lineBreak: false });
    pdf.page.margins.bottom = FOOT;
    pdf.endMarkedContent();
  }
}
