export type { Block, Document, FigureBlock } from './document.js';
export { qrFigure } from './qr-figure.js';
export { writePdf } from './write-pdf.js';
