/** Without 0 O 1 I L, which are read for one another, and without U, which spares unwanted words. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Draws a code from a secret of 128 bits: the bias of the division is far under one in 2^70. */
export function drawnCode(secret: string, length: number): string {
  let rest = BigInt(`0x${Buffer.from(secret, 'base64url').toString('hex')}`);
  let code = '';
  for (let place = 0; place < length; place++) {
    code += ALPHABET[Number(rest % BigInt(ALPHABET.length))] ?? '';
    rest /= BigInt(ALPHABET.length);
  }
  return code;
}

/** As people type it: small letters, spaces, hyphens. */
export const asTyped = (text: string): string => text.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase();
