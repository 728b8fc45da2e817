export type { WavePosterServices } from './services.js';
