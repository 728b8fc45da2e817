import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from './config.js';

/** Lines of JSON on standard output: times, codes, ids of requests; never an address, a link, a name or an answer. */
export const createLogger = (level: Config['logLevel']): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['err.parameters', 'err.query', 'err.driverError', 'err.detail', 'err.where'],
  });

/** Nest's own lines, in the same form. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  error(message: unknown): void {
    this.logger.error(message instanceof Error ? { err: message } : {}, String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
}
