export { Disclosure, type Verdict } from './disclosure.js';
export { groupAlike, type Alike } from './respondents.js';
