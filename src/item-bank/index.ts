export { itemKind, itemsOfBank, practiceKind } from './bank-file.js';
export { calibrateItem } from './calibrate-item.js';
export type { ExposureLedger, ExposureRule } from './exposure-ledger.js';
export type { BankItem, Item } from './item.js';
export {
  presentQuestion,
  rightResponseTo,
  shownOrderOf,
  toItemIds,
  toPlaces,
  type PresentedQuestion,
  type ShownOrder,
} from './presented-question.js';
export { inOneForm, type Response } from './response.js';
export { highestScoreOf, scoreResponse } from './score-response.js';
export { SqlExposureLedger } from './storage/sql-exposure-ledger.js';
