import { resolve } from 'node:path';
import { z } from 'zod';
import type { Localised } from '../kernel/localised.js';
import { Problem } from '../kernel/problem.js';

/** `dist/src/platform` when built: the content ships beside `dist`. */
const SHIPPED_CONTENT = resolve(import.meta.dirname, '../../../assessments');

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Roles that groups may give; a manager's needs a unit, which no group tells. */
const ROLES_OF_GROUPS = ['administrator', 'hr', 'author', 'privacy-steward'] as const;

const isHttpsOrHere = (address: string): boolean =>
  /^https:/.test(address) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(address);

const groupRoles = z.string().transform((text, context) =>
  text
    .split(',')
    .map((pair) => /^\s*(.+)=\s*([a-z-]+)\s*$/.exec(pair))
    .map((found) => {
      const role = ROLES_OF_GROUPS.find((one) => one === found?.[2]);
      if (found?.[1] === undefined || role === undefined) {
        context.addIssue({ code: 'custom', message: 'OIDC_ROLES' });
        return z.NEVER;
      }
      return { group: found[1].trim(), role };
    }),
);

const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?:\/\/|sqlite:.|[./])/, { error: 'DATABASE_URL' })
    .default('sqlite:./var/agilometre.sqlite'),
  CONTENT_DIR: z.string().min(1).default(SHIPPED_CONTENT),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000).default(600),
  SETUP_CODE: z.string().min(12).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Agilomètre <agilometre@localhost>'),
  SUPPORTERS_KEY_FILE: z.string().min(1).optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isHttpsOrHere)
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60).default('OpenID Connect'),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/)
    .default('openid email profile'),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_ROLES: groupRoles.default([]),
  OIDC_TRUST_ADDRESSES: z.enum(['true', 'false']).default('false'),
});

/** How people sign in at their organisation's own identity provider. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly label: string;
  readonly scope: string;
  readonly groupsClaim: string;
  readonly roles: readonly { readonly group: string; readonly role: (typeof ROLES_OF_GROUPS)[number] }[];
  readonly trustsAddresses: boolean;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly contentDir: string;
  /** How people reach the service from outside, without a final slash; null: as it listens. */
  readonly publicUrl: string | null;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  readonly trustProxy: boolean;
  /** Requests a minute for one address; 0: no limit. */
  readonly rateLimitPerMinute: number;
  readonly setupCode: string | null;
  /** `smtp://user:password@host:port`; null: messages wait until there is one. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where the key lies under which supporters of ideas are kept; null: beside the database's file, or in `var`. */
  readonly supportersKeyFile: string | null;
  /** Null: people sign in by password only. */
  readonly oidc: OidcConfig | null;
  /** Accounts of the demonstration are offered on the sign-in page. */
  readonly isDemonstration: boolean;
}

const EXPECTED: Readonly<Record<string, Localised>> = {
  PORT: { fr: 'un port de 0 à 65535', en: 'a port from 0 to 65535' },
  HOST: { fr: 'une adresse où écouter', en: 'an address to listen on' },
  DATABASE_URL: { fr: 'sqlite:chemin ou postgres://…', en: 'sqlite:path or postgres://…' },
  CONTENT_DIR: { fr: 'un dossier', en: 'a folder' },
  PUBLIC_URL: { fr: 'une adresse http(s)://…', en: 'an http(s)://… address' },
  LOG_LEVEL: { fr: 'fatal, error, warn, info, debug ou silent', en: 'fatal, error, warn, info, debug or silent' },
  TRUST_PROXY: { fr: 'true ou false', en: 'true or false' },
  RATE_LIMIT_PER_MINUTE: { fr: 'un nombre entier, 0 : sans limite', en: 'a whole number, 0: no limit' },
  OIDC_ISSUER: { fr: 'une adresse https://…', en: 'an https://… address' },
  OIDC_CLIENT_ID: { fr: 'l’identifiant donné par le fournisseur', en: 'the id that the provider gave' },
  OIDC_LABEL: { fr: 'un nom de 60 caractères au plus', en: 'a name of 60 characters at most' },
  OIDC_SCOPE: { fr: 'des mots dont openid', en: 'words, openid among them' },
  OIDC_ROLES: {
    fr: 'groupe=rôle,groupe=rôle (administrator, hr, author, privacy-steward)',
    en: 'group=role,group=role (administrator, hr, author, privacy-steward)',
  },
  OIDC_TRUST_ADDRESSES: { fr: 'true ou false', en: 'true or false' },
  SMTP_URL: { fr: 'smtp://… ou smtps://…', en: 'smtp://… or smtps://…' },
  MAIL_FROM: { fr: 'une adresse d’expéditeur', en: 'a sender’s address' },
  SUPPORTERS_KEY_FILE: { fr: 'un fichier', en: 'a file' },
  SETUP_CODE: { fr: 'au moins 12 caractères', en: 'at least 12 characters' },
};

export interface ConfigFault {
  readonly variable: string;
  readonly expected: Localised;
}

export class ConfigRefused extends Problem {
  readonly code = 'CONFIG_REFUSED';

  constructor(readonly faults: readonly ConfigFault[]) {
    super({ variables: faults.map(({ variable }) => variable).join(', ') });
  }
}

const refusalOf = (variables: readonly string[]): ConfigRefused =>
  new ConfigRefused(variables.map((variable) => ({ variable, expected: EXPECTED[variable] ?? { fr: '?', en: '?' } })));

/**
 * Reads the environment. An empty variable counts as absent.
 * @throws {ConfigRefused} with every fault at once; values are not repeated, since they may be secret
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    throw refusalOf([...new Set(read.error.issues.map((issue) => String(issue.path[0])))]);
  }
  const values = read.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    contentDir: resolve(values.CONTENT_DIR),
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY === 'true',
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    setupCode: values.SETUP_CODE ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    supportersKeyFile: values.SUPPORTERS_KEY_FILE ?? null,
    oidc: oidcOf(values),
    isDemonstration: false,
  };
}

function oidcOf(values: z.infer<typeof environmentSchema>): OidcConfig | null {
  if (values.OIDC_ISSUER === undefined) return null;
  if (values.OIDC_CLIENT_ID === undefined) throw refusalOf(['OIDC_CLIENT_ID']);
  return {
    issuer: values.OIDC_ISSUER,
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET ?? null,
    label: values.OIDC_LABEL,
    scope: values.OIDC_SCOPE,
    groupsClaim: values.OIDC_GROUPS_CLAIM,
    roles: values.OIDC_ROLES,
    trustsAddresses: values.OIDC_TRUST_ADDRESSES === 'true',
  };
}
