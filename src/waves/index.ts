export type { Frame, FramedUnit } from './frame.js';
