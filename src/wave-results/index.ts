export { countWave, countWaveHandler } from './count-wave.js';
export type { WaveResultServices } from './services.js';
export { SqlResultStore } from './storage/sql-result-store.js';
export { mayReadSomeResults } from './access.js';
export { WaveResultsUnknown } from './problems.js';
export { showResults } from './show-results.js';
export { showTrend } from './show-trend.js';
export type { Change, DriverShown, QuestionShown, Trend, TypologyShown, WaveOverview, Withheld } from './shown.js';
