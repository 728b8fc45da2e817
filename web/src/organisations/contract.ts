import type { Locale, Localised } from '../language/language.svelte.js';

/** What the service says of an organisation, its units and its jobs. */
export interface Organisation {
  readonly revision: string;
  readonly name: string;
  readonly defaultLocale: Locale;
  readonly contact: { readonly name: string; readonly email: string };
  readonly people: number;
  readonly units: number;
  readonly jobs: number;
}

export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly name: string;
  readonly isClosed: boolean;
  readonly people: number;
  readonly revision: string;
}

export interface UnitChange {
  readonly kind: 'created' | 'renamed' | 'recoded' | 'moved' | 'closed' | 'reopened';
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string | null;
}

export interface Target {
  readonly modelId: string;
  readonly domains: Readonly<Record<string, number>>;
}

export interface Job {
  readonly id: string;
  readonly code: string;
  readonly title: Localised;
  readonly target: Target;
  readonly version: number;
  readonly isArchived: boolean;
}

export interface Profile {
  readonly id: string;
  readonly modelId: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly domains: readonly { readonly domain: string; readonly level: number; readonly reason: Localised }[];
}

export interface Level {
  readonly level: number;
  readonly name: Localised;
  readonly description: Localised;
}

export interface Domain {
  readonly id: string;
  readonly pillar: string;
  readonly name: Localised;
  readonly description: Localised;
  readonly levels: readonly { readonly level: number; readonly description: Localised }[];
}

export interface Model {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly pillars: readonly { readonly id: string; readonly name: Localised }[];
  readonly domains: readonly Domain[];
}
