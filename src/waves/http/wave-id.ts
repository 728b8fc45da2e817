import { ParseUUIDPipe } from '@nestjs/common';
import { WaveUnknown } from '../problems.js';

export const WAVE_SERVICES = Symbol('WaveServices');
export const WAVE_URL = Symbol('WaveUrl');

/** A malformed id is as unknown as a foreign one. */
export const waveParam = new ParseUUIDPipe({ exceptionFactory: () => new WaveUnknown() });
