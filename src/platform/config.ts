import { resolve } from 'node:path';
import { z } from 'zod';
import type { Localised } from '../kernel/localised.js';
import { Problem } from '../kernel/problem.js';

/** `dist/src/platform` when built: the content ships beside `dist`. */
const SHIPPED_CONTENT = resolve(import.meta.dirname, '../../../assessments');

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

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
});

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
  SMTP_URL: { fr: 'smtp://… ou smtps://…', en: 'smtp://… or smtps://…' },
  MAIL_FROM: { fr: 'une adresse d’expéditeur', en: 'a sender’s address' },
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

/**
 * Reads the environment. An empty variable counts as absent.
 * @throws {ConfigRefused} with every fault at once; values are not repeated, since they may be secret
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    const variables = new Set(read.error.issues.map((issue) => String(issue.path[0])));
    throw new ConfigRefused(
      [...variables].map((variable) => ({ variable, expected: EXPECTED[variable] ?? { fr: '?', en: '?' } })),
    );
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
    isDemonstration: false,
  };
}
