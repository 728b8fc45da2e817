import { Problem } from '../kernel/problem.js';

/** No such instrument, no such version, or another organisation’s. */
export class InstrumentUnknown extends Problem {
  readonly code = 'INSTRUMENT_UNKNOWN';
}
