import * as m from '../paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
  'provider-away': m.accounts_trouble_provider_away,
  interrupted: m.accounts_trouble_interrupted,
  'not-known': m.accounts_trouble_not_known,
  'address-not-verified': m.accounts_trouble_address_not_verified,
  several: m.accounts_trouble_several,
};

/** Why the organisation's provider led back here; nothing for what an address made up. */
export const wordsOfTrouble = (code: string | null): string => (code === null ? '' : (WORDS[code]?.() ?? ''));
