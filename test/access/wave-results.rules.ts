import { randomUUID } from 'node:crypto';
import type { JobAtWork } from '../../src/queue/index.js';
import { countWaveHandler } from '../../src/wave-results/index.js';
import type { Submission, Wave } from '../../src/waves/index.js';
import { both, likert, SMALL } from '../barometers/small-instrument.js';
import { instrumentKind } from '../../src/barometers/index.js';
import type { TestService } from '../support/service.js';
import { aFile } from '../support/network-wave.js';
import type { ContextRules, Tenant } from './rules.js';

const theme = (id: string) => ({ id, name: both(id), description: both(id) });
const corner = (isHighAcross: boolean, isHighUp: boolean) => ({
  ...theme(`${isHighAcross}-${isHighUp}`),
  isHighAcross,
  isHighUp,
});

const instrument = instrumentKind.schema.parse({
  ...SMALL,
  typologies: [
    {
      ...theme('types'),
      across: { driver: 'visits', highFrom: 50 },
      up: { driver: 'activity', highFrom: 50 },
      types: [corner(false, false), corner(false, true), corner(true, false), corner(true, true)],
      measured: {
        description: both('measured'),
        across: { figure: 'days', highFrom: 8 },
        up: { figure: 'contributions', highFrom: 4 },
      },
    },
  ],
  measuredSpaces: { description: both('spaces'), lastsFromDays: 365, livesWithinDays: 30 },
  pages: [
    {
      id: 'one',
      title: both('one'),
      questions: [likert('clear'), { type: 'free-text', id: 'words', text: both('words') }],
    },
  ],
});

/** A wave that closed with twelve answers from the unit of the tenant's manager. */
async function aCountedWave({ services }: TestService, { organisationId, unitId }: Omit<Tenant, 'things'>) {
  const top = randomUUID();
  const at = '2026-01-05T08:00:00.000Z';
  const unit = { invited: 20, name: 'unit' };
  const wave: Wave = {
    organisationId,
    id: randomUUID(),
    title: both('wave'),
    instrument,
    population: { kind: 'staff', unitIds: null, sites: null },
    isAnonymous: true,
    threshold: 5,
    withoutMail: 'sheets',
    remindDaysBefore: [],
    isShownToManagers: true,
    state: 'closing',
    frame: {
      units: [
        { ...unit, id: top, parentId: null },
        { ...unit, id: unitId, parentId: top },
      ],
      attributes: [],
      invited: 20,
    },
    opensAt: at,
    closesAt: at,
    openedAt: at,
    closedAt: at,
    lettersAskedAt: [],
    scheduleId: null,
    createdAt: at,
  };
  const submission = (point: number): Submission => ({
    organisationId,
    waveId: wave.id,
    id: randomUUID(),
    unitId,
    bands: {},
    answers: { clear: { kind: 'point', point }, words: { kind: 'text', text: `said ${point}` } },
    day: '2026-01-06',
    pace: 'usual',
    isUniform: false,
    personId: null,
  });
  await services.waves.store.write(async (tables) => {
    await tables.addWave(wave);
    for (let answer = 0; answer < 12; answer += 1) await tables.addSubmission(submission(1 + (answer % 5)));
  });
  const job = { payload: { organisationId, waveId: wave.id } };
  await countWaveHandler(services.waveResults).run({ job } as unknown as JobAtWork);
  const [comment] = await services.waveResults.store.committed.comments(wave);
  return { countedWave: wave.id, comment: comment?.id ?? '' };
}

const on =
  (rest = '', body?: unknown) =>
  ({ things }: Tenant) => ({
    path: `/api/v1/waves/${things['countedWave'] ?? ''}/results${rest.replace('COMMENT', things['comment'] ?? '')}`,
    ...(body === undefined ? {} : { body }),
  });

const WAVE = '/api/v1/waves/:waveId/results';

/** HR everywhere; managers their units; the steward what people wrote, to mask it. */
export const rules: ContextRules = {
  prepare: aCountedWave,
  rules: [
    {
      route: 'GET /api/v1/wave-results',
      may: ['hr', 'manager', 'privacy-steward'],
      request: () => ({ path: '/api/v1/wave-results' }),
    },
    { route: `GET ${WAVE}`, may: ['hr', 'manager'], request: on() },
    { route: `GET ${WAVE}/heatmap`, may: ['hr', 'manager'], request: on('/heatmap') },
    { route: `GET ${WAVE}/trend`, may: ['hr', 'manager'], request: on('/trend') },
    { route: `GET ${WAVE}/quality`, may: ['hr'], request: on('/quality') },
    { route: `GET ${WAVE}/codebook`, may: ['hr', 'manager'], request: on('/codebook') },
    { route: `GET ${WAVE}/comments`, may: ['hr', 'manager', 'privacy-steward'], request: on('/comments') },
    {
      route: `PUT ${WAVE}/comments/:commentId/mask`,
      may: ['privacy-steward'],
      request: on('/comments/COMMENT/mask', { because: 'wounding' }),
    },
    {
      route: `PUT ${WAVE}/comments/:commentId/tags`,
      may: ['hr', 'privacy-steward'],
      request: on('/comments/COMMENT/tags', { tags: ['tools'] }),
    },
    ...['svg', 'png', 'pdf'].map((form) => ({
      route: `GET /api/v1/waves/:waveId/poster.${form}`,
      may: ['hr', 'manager'] as const,
      request: ({ things }: Tenant) => ({ path: `/api/v1/waves/${things['countedWave'] ?? ''}/poster.${form}` }),
    })),
    { route: `GET ${WAVE}/people`, may: ['hr'], request: on('/people') },
    { route: `GET ${WAVE}/people/:personId`, may: ['hr'], request: on(`/people/${randomUUID()}`) },
    { route: `GET ${WAVE}/activity`, may: ['hr'], request: on('/activity') },
    {
      route: `GET ${WAVE}/activity/template.csv`,
      may: ['hr'],
      request: on('/activity/template.csv?file=members'),
    },
    {
      route: `PUT ${WAVE}/activity/members`,
      may: ['hr'],
      request: (tenant) => ({
        ...on('/activity/members?from=2026-01-01&to=2026-01-28&told=true')(tenant),
        body: aFile('Identifiant;Jours de visite;Contributions\n;1;2'),
      }),
    },
    {
      route: `PUT ${WAVE}/activity/spaces`,
      may: ['hr'],
      request: (tenant) => ({
        ...on('/activity/spaces?on=2026-01-28')(tenant),
        body: aFile('Ouvert le;Dernière activité\n2026-01-01;2026-01-02'),
      }),
    },
    { route: `GET ${WAVE}/export.csv`, may: ['hr'], request: on('/export.csv') },
    { route: `GET ${WAVE}/export.xlsx`, may: ['hr'], request: on('/export.xlsx') },
  ],
};
