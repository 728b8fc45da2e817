import * as m from '../paraglide/messages.js';
import type { RoleName } from './contract.js';

/** In the order in which they are shown. */
export const ROLE_NAMES: readonly RoleName[] = ['administrator', 'hr', 'manager', 'author', 'privacy-steward'];

export const roleInWords = (role: RoleName): string =>
  ({
    administrator: () => m.people_role_administrator(),
    hr: () => m.people_role_hr(),
    manager: () => m.people_role_manager(),
    author: () => m.people_role_author(),
    'privacy-steward': () => m.people_role_steward(),
  })[role]();

export const roleMeaning = (role: RoleName): string =>
  ({
    administrator: () => m.people_role_administrator_text(),
    hr: () => m.people_role_hr_text(),
    manager: () => m.people_role_manager_text(),
    author: () => m.people_role_author_text(),
    'privacy-steward': () => m.people_role_steward_text(),
  })[role]();
