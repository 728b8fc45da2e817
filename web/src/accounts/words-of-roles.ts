import * as m from '../paraglide/messages.js';

export type Role = 'administrator' | 'hr' | 'manager' | 'author' | 'employee' | 'privacy-steward';

const WORDS: Readonly<Record<Role, () => string>> = {
  administrator: m.accounts_role_administrator,
  hr: m.accounts_role_hr,
  manager: m.accounts_role_manager,
  author: m.accounts_role_author,
  employee: m.accounts_role_employee,
  'privacy-steward': m.accounts_role_privacy_steward,
};

export const wordsOfRole = (role: Role): string => WORDS[role]();
