export type { Block, Document, FigureBlock } from './document.js';
export { qrFigure } from './qr-figure.js';
export { writePdf } from './write-pdf.js';
export { bytesOf, forTheEye, openPage, type Pdf } from './page.js';
export { tagged } from './tagged.js';
