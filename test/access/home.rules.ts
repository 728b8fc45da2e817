import { ROLES } from '../../src/organisations/index.js';
import type { ContextRules } from './rules.js';

/** Everybody has a first page, made of what the other contexts let them know. */
export const rules: ContextRules = {
  rules: [{ route: 'GET /api/v1/home', may: ROLES, foreign: 'own' }],
};
