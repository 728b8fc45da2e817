export { fits, questionsShown, rangeOf, type Answer, type Answers } from './answers.js';
export { readAnswers } from './answers-shape.js';
export { drawQuestions } from './draw-questions.js';
export { type Instrument } from './instrument.js';
export { instrumentKind } from './instrument-kind.js';
export { scoreDrivers } from './score-drivers.js';
