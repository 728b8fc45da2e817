import { instantOf } from '../kernel/clock.js';
import { mayHaveAccount } from '../people/index.js';
import type { JobHandler } from '../queue/index.js';
import { accountEvent } from './audit.js';
import { postTo, RESET_MAIL } from './mails.js';
import type { AccountServices } from './services.js';
import type { PersonKey } from './store.js';
import { takeTry } from './take-try.js';

const SEND_RESET_LINKS = 'send-reset-links';

interface Asked {
  readonly people: readonly (PersonKey & { readonly mailId: string })[];
}

/**
 * Somebody says that they forgot their password. Known address or not, the same is done and said now: one job is kept. Whoever measures
 * how long it takes learns nothing; what differs is done later.
 */
export async function askForReset(
  services: AccountServices,
  { email, from }: { readonly email: string; readonly from: string },
): Promise<void> {
  const { store, clock, ids } = services;
  await takeTry(services, { account: `reset ${email}`, from });
  const people = (await store.committed.people.activeEmployeesByEmail(email.trim())).map(({ organisationId, id }) => ({
    organisationId,
    id,
    mailId: ids.next(),
  }));
  const now = instantOf(clock.now());
  const job = { id: ids.next(), organisationId: null, kind: SEND_RESET_LINKS, payload: { people } };
  await store.write((tables) => tables.jobs.enqueue({ ...job, runAt: now, createdAt: now, urgency: 'at-once' }));
}

/** Sends the links that were asked for; safe to run again, since each message has its id already. */
export function sendResetLinksHandler(services: AccountServices): JobHandler {
  return {
    kind: SEND_RESET_LINKS,
    run: async ({ job }) => {
      for (const asked of (job.payload as unknown as Asked).people) await sendLink(services, asked);
    },
  };
}

async function sendLink(services: AccountServices, asked: Asked['people'][number]): Promise<void> {
  const { store, clock } = services;
  const person = await store.committed.people.person(asked.organisationId, asked.id);
  if (!person || !mayHaveAccount(person)) return;
  const now = instantOf(clock.now());
  await store.write(async (tables) => {
    if (await tables.isUnconfirmed(person)) return;
    if (await tables.mails.mail(person.organisationId, asked.mailId)) return;
    await postTo(services, tables, { person, kind: RESET_MAIL, mailId: asked.mailId });
    await tables.people.audit.append(accountEvent(person, 'reset-asked', now, { facts: { by: 'mail' } }));
  });
}
