import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ValidationFailed } from './problem-details.js';

/** Nobody corrects more at once; an unknown field each would make a reply larger than the request. */
const MOST_FAULTS = 20;

/** Refuses unknown fields and names every fault, in the caller's words later. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new ValidationFailed(errors.flatMap((error) => faultsOf(error, '')).slice(0, MOST_FAULTS)),
  });

function faultsOf(error: ValidationError, parent: string): { field: string; fault: string }[] {
  const field = parent + error.property;
  const own = Object.keys(error.constraints ?? {}).map((fault) => ({ field, fault }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, `${field}.`))];
}
