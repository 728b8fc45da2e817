import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../kernel/problem.js';
import { EdgeProblem, toProblemDetails } from './problem-details.js';
import { localeOf } from './request-locale.js';

const BY_STATUS: Readonly<Record<number, EdgeProblem['code']>> = {
  400: 'MALFORMED_REQUEST',
  404: 'NOT_FOUND',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_FORMAT',
  429: 'RATE_LIMITED',
};

/** Everything that goes wrong leaves as problem+json; what we did not foresee is logged and says no more than it must. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(thrown);
  const details = toProblemDetails(problem, localeOf(request.headers['accept-language']), request.id);
  if (details.status >= 500) request.log.error({ err: thrown, code: problem.code }, 'request failed');
  if ('retryAfterSeconds' in problem) reply.header('retry-after', String(problem.retryAfterSeconds));
  void reply
    .status(details.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(details));
}

function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  return new EdgeProblem(BY_STATUS[status] ?? 'INTERNAL');
}

/** Fastify's own refusals (unreadable body, too large, too many) carry their status. */
const statusOf = (thrown: unknown): number =>
  typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown && typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : 500;
