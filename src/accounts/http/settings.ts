import type { SignInByProvider } from '../sign-in-by-provider.js';

export const ACCOUNT_SERVICES = Symbol('AccountServices');
export const SIGN_IN_SETTINGS = Symbol('SignInSettings');

export interface SignInSettings {
  readonly publicUrl: string | null;
  readonly isDemonstration: boolean;
  /** The organisation's own way to sign in; null when there is none. */
  readonly provider: SignInByProvider | null;
}
