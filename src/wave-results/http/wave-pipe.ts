import { ParseUUIDPipe } from '@nestjs/common';
import { WaveResultsUnknown } from '../problems.js';

/** A malformed id is as unknown as a foreign one. */
export const wavePipe = new ParseUUIDPipe({ exceptionFactory: () => new WaveResultsUnknown() });
