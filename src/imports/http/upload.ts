import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { tooLarge } from '../files/read-people-file.js';
import type { Upload } from '../prepare-import.js';
import { FileRefused } from '../problems.js';

const TOO_LARGE = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_ERR_CTP_BODY_TOO_LARGE']);
const NO_FORM = new Set([
  'FST_INVALID_MULTIPART_CONTENT_TYPE',
  'FST_FILES_LIMIT',
  'FST_PARTS_LIMIT',
  'FST_FIELDS_LIMIT',
]);

/** The one file of a form. */
export const uploadOf = (request: FastifyRequest): Upload => ({
  receive: async () => {
    try {
      const part = await request.file();
      if (!part) throw new FileRefused('IMPORT_FILE_MISSING');
      return { name: part.filename, bytes: await part.toBuffer() };
    } catch (error) {
      throw refusalOf(error);
    }
  },
});

function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (TOO_LARGE.has(code)) return tooLarge();
  return NO_FORM.has(code) ? new FileRefused('IMPORT_FILE_MISSING') : error;
}
