import type { AssessmentServices } from '../assessments/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { PeopleReader } from '../people/index.js';
import type { ConsentStore, SelfEstimateStore } from './store.js';

export interface SelfServices {
  readonly assessments: AssessmentServices;
  readonly consents: ConsentStore;
  readonly estimates: SelfEstimateStore;
  readonly people: { readonly store: { readonly committed: PeopleReader } };
  readonly clock: Clock;
  readonly ids: Ids;
}
