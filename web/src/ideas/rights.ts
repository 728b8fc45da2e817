import type { OwnAccount } from '../app/own-account.js';

/** What the pages may offer; the service asks again at each act. */
export const mayAnswer = (account: OwnAccount | undefined): boolean =>
  account?.permissions.includes('barometers.manage') ?? false;

export const isModerator = (account: OwnAccount | undefined): boolean =>
  mayAnswer(account) || (account?.permissions.includes('privacy.manage') ?? false);
