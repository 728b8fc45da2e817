/** The parts of an OpenAPI 3.1 document that this page shows. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, Reply>>;
    readonly requestBodies?: Readonly<Record<string, Body>>;
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  };
  /** Our own extension: every error code with its status and sentence. */
  readonly 'x-problems'?: Readonly<Record<string, Problem>>;
}

export interface Problem {
  readonly status: number;
  readonly title: string | Readonly<Record<'fr' | 'en', string>>;
}

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly description?: string;
}

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body | Reference;
  readonly responses?: Readonly<Record<string, Reply | Reference>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

export interface Reference {
  readonly $ref: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface Body {
  readonly description?: string;
  readonly required?: boolean;
  readonly content?: Content;
}

export interface Reply {
  readonly description?: string;
  readonly content?: Content;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
}

export interface ShownOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export interface TaggedOperations {
  readonly tag: string;
  readonly description: string;
  readonly operations: readonly ShownOperation[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function operationsByTag(document: OpenApi): readonly TaggedOperations[] {
  const all = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    METHODS.flatMap((method): ShownOperation[] => {
      const operation = methods[method];
      return operation === undefined ? [] : [{ id: anchor(`${method} ${path}`), method, path, operation }];
    }),
  );
  const tags = [...new Set(all.map(({ operation }) => operation.tags?.[0] ?? ''))];
  return tags.map((tag) => ({
    tag,
    description: document.tags?.find(({ name }) => name === tag)?.description ?? '',
    operations: all.filter(({ operation }) => (operation.tags?.[0] ?? '') === tag),
  }));
}

/** Follows a reference inside the document; an unknown one shows as nothing rather than breaking the page. */
export function resolved<T extends object>(document: OpenApi, value: T | Reference): T | null {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T;
  let found: unknown = document;
  for (const step of value.$ref.replace(/^#\//, '').split('/')) {
    found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[step] : undefined;
  }
  return found === undefined ? null : (found as T);
}

export const schemaName = (reference: string): string => reference.split('/').at(-1) ?? reference;

export const anchor = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Error codes: from our extension when there, else from the values of a `code` property of a problem schema. */
export function problemsOf(document: OpenApi): readonly { code: string; problem: Problem | null }[] {
  const listed = Object.entries(document['x-problems'] ?? {});
  if (listed.length > 0) return listed.map(([code, problem]) => ({ code, problem }));
  const codes = Object.entries(document.components?.schemas ?? {})
    .filter(([name]) => /problem/i.test(name))
    .flatMap(([, schema]) => schema.properties?.['code']?.enum ?? []);
  return [...new Set(codes.map(String))].map((code) => ({ code, problem: null }));
}
