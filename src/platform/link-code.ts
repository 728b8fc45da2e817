import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The code of a candidate's link, sent as `Authorization: Bearer …`; empty when absent, which no link is. */
export const LinkCode = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { authorization = '' } = context.switchToHttp().getRequest<FastifyRequest>().headers;
  return /^Bearer ([\w-]{1,100})$/.exec(authorization)?.[1] ?? '';
});
