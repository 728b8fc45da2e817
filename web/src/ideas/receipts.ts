import { keepsake } from '../look/keepsake.js';

/** Codes kept on this device, because whoever wrote said so; the code alone, without a word of the idea. */
const PREFIX = 'agilometre:idea-receipt:';

/** 128 random bits in base64url: the service receives them once, and keeps a digest. */
export function newReceiptCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export const isReceiptCode = (text: string): boolean => /^[\w-]{22}$/.test(text);

export const keepReceipt = (code: string): void => keepsake.write(PREFIX + code, '');

export const forgetReceipt = (code: string): void => keepsake.forget(PREFIX + code);

export const keptReceipts = (): string[] => [...new Set(keepsake.keys(PREFIX).map((key) => key.slice(PREFIX.length)))];
