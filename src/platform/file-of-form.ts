import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Problem } from '../kernel/problem.js';

const TOO_LARGE = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_ERR_CTP_BODY_TOO_LARGE']);
const NO_FORM = new Set([
  'FST_INVALID_MULTIPART_CONTENT_TYPE',
  'FST_FILES_LIMIT',
  'FST_PARTS_LIMIT',
  'FST_FIELDS_LIMIT',
]);

/** How a context says that there is no file, or too large a one. */
interface Refusals {
  readonly missing: () => Problem;
  readonly tooLarge: () => Problem;
}

/** The one file of a form, whole. */
export async function fileOfForm(
  request: FastifyRequest,
  { missing, tooLarge }: Refusals,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  try {
    const part = await request.file();
    if (!part) throw missing();
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (TOO_LARGE.has(code)) throw tooLarge();
    throw NO_FORM.has(code) ? missing() : error;
  }
}
