import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { asTyped, drawnCode } from '../kernel/typed-code.js';

/** For one person: 49 bits, which nobody guesses through a service that counts, nor soon from a copy of the database. */
export const SHORT_CODE_LENGTH = 10;
/** For everybody who reads the advert. */
const OPEN_CODE_LENGTH = 8;

export const newShortCode = (secret: string): string => drawnCode(secret, SHORT_CODE_LENGTH);

export const newOpenCode = (secret: string): string => drawnCode(secret, OPEN_CODE_LENGTH);

/** In two groups, which an eye keeps in mind. */
export const inGroups = (code: string): string => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;

const stretch = promisify<string, string, number, object, Buffer>(scrypt);

/** Some twenty milliseconds, 8 MiB: trying all codes against a copy of the database takes years. */
const COST = { N: 2 ** 13, r: 8, p: 1 };

/** The same for everybody, because a code is looked up by it. */
const SALT = 'agilometre-short-code-1';

export const shortCodeDigestOf = async (code: string): Promise<string> =>
  (await stretch(asTyped(code), SALT, 32, COST)).toString('hex');
