import type { Actor } from '../organisations/index.js';
import { mayImportPeople } from './access.js';
import { IMPORT_FIELDS, type ImportField } from './columns.js';

/** The columns of an empty file to fill in. */
export function templateFields(actor: Actor): readonly ImportField[] {
  mayImportPeople(actor);
  return IMPORT_FIELDS;
}
