export { instrumentKind } from './instrument-kind.js';
