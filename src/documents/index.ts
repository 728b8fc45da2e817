export type { Block, Document, FigureBlock, TableBlock } from './document.js';
export { qrFigure } from './qr-figure.js';
export { writePdf } from './write-pdf.js';
