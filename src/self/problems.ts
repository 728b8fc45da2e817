import { Problem } from '../kernel/problem.js';

export class DomainUnknown extends Problem {
  readonly code = 'DOMAIN_UNKNOWN';
}
