import type { DataCategory } from './data-categories.js';
import type { Part } from './part.js';
import type { RiskId } from './risks.js';
import type { Said } from './said.js';

export interface ImpactWords {
  readonly title: string;
  readonly lead: string;
  readonly data: string;
  readonly dataColumns: readonly [string, string, string, string];
  readonly categories: Readonly<Record<DataCategory, { readonly name: string; readonly holds: string }>>;
  readonly otherTables: string;
  readonly erased: { readonly delete: string; readonly blank: string; readonly keep: string; readonly rest: string };
  /** What is held of persons by id alone. */
  readonly idsOnly: string;
  readonly copied: { readonly yes: string; readonly no: string };
  readonly recipients: string;
  readonly risks: string;
  readonly risksLead: string;
  readonly riskColumns: readonly [string, string, string, string];
  /** From 1 to 4, as the CNIL names them. */
  readonly degrees: readonly [string, string, string, string];
  readonly risk: Readonly<Record<RiskId, { readonly fear: string; readonly measures: string }>>;
  readonly remains: string;
  readonly remainsLead: string;
  /** What the organisation writes, and on how many lines. */
  readonly blanks: readonly (readonly [string, number])[];
  readonly degree: (likelihood: string, severity: string) => string;
  readonly description: (said: Said) => Part;
  readonly whyAssessed: (said: Said) => Part;
  readonly bases: (said: Said) => Part;
  readonly necessity: (said: Said) => Part;
  readonly oversight: (said: Said) => Part;
}
