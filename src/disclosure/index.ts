export { arrangeCuts, type Arrangement, type Place } from './arrange-cuts.js';
export type { Counts } from './counts.js';
export { type Cut, keyOf, ORGANISATION, type Standing } from './cut.js';
export { Disclosure, type Verdict } from './disclosure.js';
export { hideAlike } from './hide-alike.js';
export { ReleasePlans, type Withheld } from './plan-releases.js';
export { groupAlike, type Alike } from './respondents.js';
export { pathsOf, wholeUnitOf } from './unit-paths.js';
