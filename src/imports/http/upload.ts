import type { FastifyRequest } from 'fastify';
import { fileOfForm } from '../../platform/file-of-form.js';
import { fileMissing, tooLarge } from '../files/read-table-file.js';
import type { Upload } from '../prepare-import.js';

/** The one file of a form. */
export const uploadOf = (request: FastifyRequest): Upload => ({
  receive: () => fileOfForm(request, { missing: fileMissing, tooLarge }),
});
