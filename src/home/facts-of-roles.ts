import { countPendingFlags } from '../campaigns/index.js';
import { countUndecided, listContests } from '../decisions/index.js';
import { countUnanswered } from '../ideas/index.js';
import { instantOf, type Instant } from '../kernel/clock.js';
import { listJobs, listMails } from '../operations/index.js';
import type { Actor, Permission } from '../organisations/index.js';
import { listReadableWaves } from '../wave-results/index.js';
import { listClosingWaves } from '../waves/index.js';
import { factOf, type ChangedFact, type WaitingFact } from './home.js';
import type { HomeServices } from './services.js';

/** Before its end, a reminder still helps a wave; earlier, most are answered by themselves. */
const DAYS_BEFORE_CLOSING = 3;

const DAY_MS = 24 * 60 * 60 * 1000;

type Asked<Found> = (services: HomeServices, actor: Actor, since: Instant) => Promise<Found[]>;

/** What is asked of other contexts, for whom: their own rules say so again. */
const WAITING: readonly (readonly [permission: Permission, asked: Asked<WaitingFact>])[] = [
  [
    'decisions.make',
    async ({ decisions }, actor) => {
      const contests = await listContests(decisions, actor, { isWaiting: true });
      return counted('contests-to-answer', contests.filter(({ notYours }) => notYours === null).length);
    },
  ],
  [
    'decisions.make',
    async ({ decisions }, actor) =>
      (await countUndecided(decisions, actor)).map(({ campaignId: id, title, count }) =>
        factOf('results-to-decide', { id, title, count }),
      ),
  ],
  [
    'campaigns.manage',
    async ({ campaigns }, actor) =>
      (await countPendingFlags(campaigns, actor)).map(({ campaignId: id, title, count }) =>
        factOf('questions-reported', { id, title, count }),
      ),
  ],
  [
    'service.administer',
    async ({ operations }, actor) =>
      counted('jobs-failed', (await listJobs(operations, actor, { state: 'dead', page: 1 })).total),
  ],
  [
    'service.administer',
    async ({ operations }, actor) => {
      const refused = await listMails(operations, actor, { state: 'refused', page: 1 });
      const uncertain = await listMails(operations, actor, { state: 'uncertain', page: 1 });
      return counted('mails-stuck', refused.total + uncertain.total);
    },
  ],
  [
    'barometers.manage',
    async ({ waves, clock }, actor) => {
      const before = instantOf(new Date(clock.now().getTime() + DAYS_BEFORE_CLOSING * DAY_MS));
      return (await listClosingWaves(waves, actor, before)).map(
        ({ waveId: id, title, closesAt: at, invited: of, answeredAtLeast: count }) =>
          factOf('wave-closing', { id, title, at, of, count }),
      );
    },
  ],
  ['barometers.manage', async ({ ideas }, actor) => counted('ideas-to-answer', await countUnanswered(ideas, actor))],
];

const readableWaves: Asked<ChangedFact> = async ({ waveResults }, actor, since) =>
  (await listReadableWaves(waveResults, actor))
    .filter(({ closedAt }) => closedAt >= since)
    .map(({ id, title, closedAt, opens }) =>
      factOf(opens === 'results' ? 'wave-results' : 'wave-comments', { id, title, at: closedAt }),
    );

const CHANGED: readonly (readonly [permission: Permission, asked: Asked<ChangedFact>])[] = [
  ['barometers.manage', readableWaves],
  ['team.read', readableWaves],
  ['privacy.manage', readableWaves],
  [
    'people.write',
    async ({ audit }, { organisationId }, since) => {
      const page = { offset: 0, limit: 1 };
      const entries = await audit.committed.entries(organisationId, { action: 'people.imported' }, page);
      return entries.filter(({ at }) => at >= since).map(({ at }) => factOf('people-imported', { at }));
    },
  ],
];

const counted = <Kind extends WaitingFact['kind']>(kind: Kind, count: number) =>
  count > 0 ? [factOf(kind, { count })] : [];

const allFor = async <Found>(
  sources: readonly (readonly [Permission, Asked<Found>])[],
  [services, actor, since]: Parameters<Asked<Found>>,
): Promise<Found[]> => {
  const found: Found[] = [];
  for (const asked of new Set(
    sources.filter(([permission]) => actor.permissions.has(permission)).map(([, one]) => one),
  )) {
    found.push(...(await asked(services, actor, since)));
  }
  return found;
};

export const waitsOfRoles = (...asked: Parameters<Asked<WaitingFact>>): Promise<WaitingFact[]> =>
  allFor(WAITING, asked);

export const changesOfRoles = (...asked: Parameters<Asked<ChangedFact>>): Promise<ChangedFact[]> =>
  allFor(CHANGED, asked);
