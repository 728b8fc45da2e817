import type { Mail } from '../mail/index.js';
import type { Actor } from '../organisations/index.js';
import { mayAdministerService } from './access.js';
import { PAGE_SIZE, type Paged } from './list-jobs.js';
import type { OperationsServices } from './services.js';

/** Messages that need nobody are counted, not listed: who was written to is not the administrator's business. */
export const LISTED_STATES = ['waiting', 'uncertain', 'refused'] as const satisfies readonly Mail['state'][];
export type ListedState = (typeof LISTED_STATES)[number];

/** `handing-over` lasts a moment; it is seen with what waits. */
const STATES_SHOWN_AS: Readonly<Record<ListedState, readonly Mail['state'][]>> = {
  waiting: ['waiting', 'handing-over'],
  uncertain: ['uncertain'],
  refused: ['refused'],
};

/** Messages of the organisation that wait, or wait for somebody's word; the newest first. */
export async function listMails(
  { store }: OperationsServices,
  actor: Actor,
  { state, page }: { readonly state: ListedState; readonly page: number },
): Promise<Paged<Mail>> {
  mayAdministerService(actor);
  const { mails } = store.committed;
  const filter = { organisationId: actor.organisationId, states: STATES_SHOWN_AS[state] };
  const found = await mails.mails(filter, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const counts = await mails.counts(filter);
  const total = filter.states.reduce((sum, one) => sum + counts[one], 0);
  const things = state === 'waiting' ? found.map((mail) => ({ ...mail, to: masked(mail.to) })) : found;
  return { things, total };
}

/** `z…@essai.example`: enough to see that one domain is the trouble. A refused address is shown whole, to be corrected. */
const masked = (address: string): string => address.replace(/^(.).*(?=@)/u, '$1…');
