import type { Locale } from '../../kernel/localised.js';
import { SHARED_EN } from './shared-en.js';
import { SHARED_FR } from './shared-fr.js';
import type { SharedWords } from './shared-words.js';

export const SHARED: Readonly<Record<Locale, SharedWords>> = { fr: SHARED_FR, en: SHARED_EN };
