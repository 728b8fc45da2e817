import type { Locale, Localised } from '../kernel/localised.js';
import { Problem } from '../kernel/problem.js';
import { FIELD_FAULTS, PROBLEMS } from './problem-table.js';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** RFC 9457. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly requestId?: string;
}

/** A field's fault by the name of the check that found it. */
interface FieldFault {
  readonly field: string;
  readonly fault: string;
}

/** Input that the DTOs refuse. */
export class ValidationFailed extends Problem {
  readonly code = 'VALIDATION_FAILED';

  constructor(readonly faults: readonly FieldFault[]) {
    super({ fields: [...new Set(faults.map(({ field }) => field))].join(', ') });
  }
}

export class EdgeProblem extends Problem {
  constructor(
    readonly code:
      | 'MALFORMED_REQUEST'
      | 'REQUEST_TOO_LARGE'
      | 'UNSUPPORTED_FORMAT'
      | 'NOT_FOUND'
      | 'RATE_LIMITED'
      | 'INTERNAL'
      | 'NOT_READY'
      | 'NOT_SIGNED_IN'
      | 'FORGED_REQUEST',
    facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(facts);
  }
}

const INTERNAL = PROBLEMS['INTERNAL'];

export function toProblemDetails(problem: Problem, locale: Locale, requestId?: string): ProblemDetails {
  const entry = PROBLEMS[problem.code] ?? INTERNAL;
  if (!entry) throw new Error('the table of problems lost INTERNAL');
  const faults = faultsOf(problem);
  return {
    type: `/api/docs#${problem.code}`,
    title: entry.title[locale],
    status: entry.status,
    code: problem.code,
    detail: sentence(entry.detail, problem.facts, locale),
    ...(faults.length > 0
      ? { errors: faults.map(({ field, fault }) => ({ field, message: say(fault, locale) })) }
      : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

const say = (fault: string, locale: Locale): string => FIELD_FAULTS[fault]?.[locale] ?? fault;

function faultsOf(problem: Problem): readonly FieldFault[] {
  const faults: unknown = 'faults' in problem ? problem.faults : [];
  const isFieldFault = (fault: unknown): fault is FieldFault =>
    typeof fault === 'object' && fault !== null && 'field' in fault && 'fault' in fault;
  return Array.isArray(faults) ? faults.filter(isFieldFault) : [];
}

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T/;

function sentence(text: Localised, facts: Problem['facts'], locale: Locale): string {
  return text[locale].replace(/\{(\w+)\}/g, (_whole, name: string) => inWords(facts[name] ?? '', locale));
}

function inWords(fact: string | number, locale: Locale): string {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  if (typeof fact === 'number') return new Intl.NumberFormat(tag).format(fact);
  if (!ISO_INSTANT.test(fact)) return fact;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(
    new Date(fact),
  );
}
