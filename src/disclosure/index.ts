export { Disclosure, SMALLEST_GROUP, SMALLEST_GROUP_FOR_COMMENTS, type Verdict } from './disclosure.js';
export { groupAlike, type Alike } from './respondents.js';
