import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** Without 0 O 1 I L, which are read for one another, and without U, which spares unwanted words. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** For one person: 49 bits, which nobody guesses through a service that counts, nor soon from a copy of the database. */
export const SHORT_CODE_LENGTH = 10;
/** For everybody who reads the advert. */
const OPEN_CODE_LENGTH = 8;

/** Draws a code from a secret of 128 bits: the bias of the division is far under one in 2^70. */
function drawn(secret: string, length: number): string {
  let rest = BigInt(`0x${Buffer.from(secret, 'base64url').toString('hex')}`);
  let code = '';
  for (let place = 0; place < length; place++) {
    code += ALPHABET[Number(rest % BigInt(ALPHABET.length))] ?? '';
    rest /= BigInt(ALPHABET.length);
  }
  return code;
}

export const newShortCode = (secret: string): string => drawn(secret, SHORT_CODE_LENGTH);

export const newOpenCode = (secret: string): string => drawn(secret, OPEN_CODE_LENGTH);

/** As people type it: small letters, spaces, hyphens. */
export const asTyped = (text: string): string => text.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();

/** In two groups, which an eye keeps in mind. */
export const inGroups = (code: string): string => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;

const stretch = promisify<string, string, number, object, Buffer>(scrypt);

/** Some twenty milliseconds, 8 MiB: trying all codes against a copy of the database takes years. */
const COST = { N: 2 ** 13, r: 8, p: 1 };

/** The same for everybody, because a code is looked up by it. */
const SALT = 'agilometre-short-code-1';

export const shortCodeDigestOf = async (code: string): Promise<string> =>
  (await stretch(asTyped(code), SALT, 32, COST)).toString('hex');
