export { countWave, countWaveHandler } from './count-wave.js';
export type { WaveResultServices } from './services.js';
export { SqlResultStore } from './storage/sql-result-store.js';
