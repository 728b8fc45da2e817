import type { AuditTables } from '../audit/index.js';
import type { SharedView } from './shared-view.js';

export interface SharedViewReader {
  /** Newest first. */
  viewsOf(organisationId: string, personId: string): Promise<SharedView[]>;
  byCode(organisationId: string, code: string): Promise<SharedView | null>;
}

export interface SharedViewTables extends SharedViewReader {
  readonly audit: AuditTables;
  addView(view: SharedView): Promise<void>;
  removeView(view: Pick<SharedView, 'organisationId' | 'id' | 'personId'>): Promise<boolean>;
}

export interface SharedViewStore {
  readonly committed: SharedViewReader;
  write<T>(work: (tables: SharedViewTables) => Promise<T>): Promise<T>;
}
