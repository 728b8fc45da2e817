import { timingSafeEqual } from 'node:crypto';
import { createFirstAccount, type AccountServices, type Browser } from '../accounts/index.js';
import { instantOf } from '../kernel/clock.js';
import { sha256 } from '../kernel/digest.js';
import type { Locale } from '../kernel/localised.js';
import { SetupCodeWrong, SetupDone } from './problems.js';

export interface SetupServices {
  readonly accounts: AccountServices;
  /** Printed in the log when an empty database is opened: whoever reads the log installs the service. */
  readonly setupCode: string;
}

export interface SetupRequest {
  readonly code: string;
  readonly organisationName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
}

export const isSetupNeeded = ({ accounts }: SetupServices): Promise<boolean> => accounts.organisations.isEmpty();

/**
 * The first organisation and whoever administers it.
 * @returns the token of the administrator's session
 */
export async function setUp(services: SetupServices, asked: SetupRequest, browser: Browser): Promise<string> {
  if (!(await isSetupNeeded(services))) throw new SetupDone();
  if (!isSameSecret(asked.code, services.setupCode)) throw new SetupCodeWrong();
  const { accounts } = services;
  const { organisationName, givenName, familyName, email, password, locale } = asked;
  const token = await createFirstAccount(accounts, {
    organisation: {
      id: accounts.ids.next(),
      name: organisationName,
      defaultLocale: locale,
      // Whom people may ask, until the organisation says otherwise.
      contact: { name: `${givenName} ${familyName}`, email },
      createdAt: instantOf(accounts.clock.now()),
    },
    givenName,
    familyName,
    email,
    password,
    browser,
  });
  if (token === null) throw new SetupDone();
  return token;
}

const isSameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(left)), Buffer.from(sha256(right)));
