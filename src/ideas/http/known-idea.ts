import { ParseUUIDPipe } from '@nestjs/common';
import { IdeaUnknown } from '../problems.js';

/** A malformed id is as unknown as a foreign one. */
export const knownIdea = new ParseUUIDPipe({ exceptionFactory: () => new IdeaUnknown() });
