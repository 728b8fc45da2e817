import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS } from './problem-table.js';

const VERSION = '0.1.0';

/** OpenAPI 3.1 at /api/openapi.json; the page that reads it is at /api/docs. */
export function describeApi(app: NestFastifyApplication): void {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Agilomètre')
    .setDescription(
      'Every text exists in French and English. A candidate’s requests carry the code of the link as a bearer token. ' +
        'Errors are problem+json (RFC 9457) with a stable code and a sentence in the language of Accept-Language.',
    )
    .setVersion(VERSION)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The code of the link /t/<code>' }, 'link-code')
    .build();
  const document = withProblems(SwaggerModule.createDocument(app, base));
  const server = app.getHttpAdapter().getInstance();
  server.get('/api/openapi.json', (_request, reply) => reply.header('cache-control', 'no-cache').send(document));
}

/** Each operation may answer with a problem; the codes are listed once. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(PROBLEMS) },
      detail: { type: 'string' },
      errors: {
        type: 'array',
        items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
      },
      requestId: { type: 'string' },
    },
  } as const;
  const reply = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.delete, path.patch]) {
      if (operation) operation.responses = { ...operation.responses, default: reply };
    }
  }
  const components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem } };
  const codes = Object.fromEntries(
    Object.entries(PROBLEMS).map(([code, { status, title, detail }]) => [code, { status, title, detail }]),
  );
  return Object.assign(document, { components, 'x-problems': codes });
}
