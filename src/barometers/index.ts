export { fits, questionsShown } from './answers.js';
export { instrumentKind } from './instrument-kind.js';
export { scoreDrivers } from './score-drivers.js';
