export { fits, questionsShown, rangeOf, type Answer, type Answers } from './answers.js';
export { readAnswers } from './answers-shape.js';
export { drawQuestions } from './draw-questions.js';
export { instrumentFor } from './find-instrument.js';
export { ACTIVITY_FIGURES, type ActivityFigure, type Instrument } from './instrument.js';
export { instrumentKind } from './instrument-kind.js';
export { scoreDrivers } from './score-drivers.js';
export type { BarometerServices } from './services.js';
export { SqlInstrumentStore } from './storage/sql-instrument-store.js';
