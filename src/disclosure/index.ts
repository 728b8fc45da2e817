export { Disclosure } from './disclosure.js';
export { groupAlike } from './respondents.js';
