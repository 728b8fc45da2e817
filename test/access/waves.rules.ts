import { actorOf } from '../../src/organisations/index.js';
import { launchWave } from '../../src/waves/launch-wave.js';
import { openWave } from '../../src/waves/open-wave.js';
import { planWave } from '../../src/waves/plan-wave.js';
import { repeatWave } from '../../src/waves/schedule-waves.js';
import type { TestService } from '../support/service.js';
import type { ContextRules, Tenant } from './rules.js';

const DAY_MS = 86_400_000;
const title = { fr: 'Freins', en: 'Brakes' };
const audiences = [{ id: 'customers', name: { fr: 'Clients', en: 'Customers' } }];
const terms = { isAnonymous: true, threshold: 5, withoutMail: 'sheets', remindDaysBefore: [], isShownToManagers: true };
const daysFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
const dates = () => ({ opensAt: daysFromNow(0), closesAt: daysFromNow(30) });

const asSent = () => ({
  instrumentId: 'brakes',
  title,
  asked: 'outside',
  unitIds: null,
  sites: null,
  audiences,
  ...terms,
  ...dates(),
});

async function aWave({ services }: TestService, { organisationId, people }: Omit<Tenant, 'things'>, isOpen: boolean) {
  const hr = actorOf({ organisationId, id: people.hr.id }, [{ role: 'hr', unitId: null }]);
  const plan = {
    title,
    population: { kind: 'outside', audiences },
    ...terms,
    withoutMail: 'sheets',
    ...dates(),
  } as const;
  const { id } = await planWave(services.waves, hr, { instrumentId: 'brakes', plan });
  if (!isOpen) return id;
  await launchWave(services.waves, hr, id);
  await openWave(services.waves, organisationId, id);
  return id;
}

const on =
  (thing: string, rest = '', body?: () => unknown) =>
  ({ things }: Tenant) => ({
    path: `/api/v1/waves/${things[thing] ?? ''}${rest}`,
    ...(body ? { body: body() } : {}),
  });

async function aSchedule(service: TestService, tenant: Omit<Tenant, 'things'>) {
  const { organisationId, people } = tenant;
  const hr = actorOf({ organisationId, id: people.hr.id }, [{ role: 'hr', unitId: null }]);
  const recurrence = { everyMonths: 3, openDays: 14, nextOn: daysFromNow(90).slice(0, 10) };
  return (await repeatWave(service.services.waves, hr, await aWave(service, tenant, false), recurrence)).id;
}

/** HR alone plans and follows; whoever holds a link answers, whoever they are. */
export const rules: ContextRules = {
  prepare: async (service, tenant) => ({
    plannedWave: await aWave(service, tenant, false),
    launchedWave: await aWave(service, tenant, false),
    openWave: await aWave(service, tenant, true),
    closedWave: await aWave(service, tenant, true),
    schedule: await aSchedule(service, tenant),
  }),
  rules: [
    { route: 'GET /api/v1/waves', may: ['hr'], foreign: 'own' },
    {
      route: 'POST /api/v1/waves',
      may: ['hr'],
      foreign: 'own',
      request: () => ({ path: '/api/v1/waves', body: asSent() }),
    },
    { route: 'GET /api/v1/waves/:waveId', may: ['hr'], request: on('openWave') },
    { route: 'PUT /api/v1/waves/:waveId', may: ['hr'], request: on('plannedWave', '', asSent) },
    { route: 'DELETE /api/v1/waves/:waveId', may: ['hr'], request: on('plannedWave') },
    { route: 'GET /api/v1/waves/:waveId/preview', may: ['hr'], request: on('openWave', '/preview') },
    { route: 'POST /api/v1/waves/:waveId/launch', may: ['hr'], request: on('launchedWave', '/launch') },
    { route: 'POST /api/v1/waves/:waveId/close', may: ['hr'], request: on('closedWave', '/close') },
    {
      route: 'POST /api/v1/waves/:waveId/closing',
      may: ['hr'],
      request: on('openWave', '/closing', () => ({ closesAt: daysFromNow(40) })),
    },
    { route: 'POST /api/v1/waves/:waveId/reminders', may: ['hr'], request: on('openWave', '/reminders') },
    {
      route: 'POST /api/v1/waves/:waveId/schedule',
      may: ['hr'],
      request: on('openWave', '/schedule', () => ({
        everyMonths: 3,
        openDays: 14,
        nextOn: daysFromNow(60).slice(0, 10),
      })),
    },
    { route: 'GET /api/v1/waves/:waveId/sheets.pdf', may: ['hr'], request: on('openWave', '/sheets.pdf') },
    { route: 'GET /api/v1/waves/:waveId/codes.pdf', may: ['hr'], request: on('openWave', '/codes.pdf') },
    { route: 'GET /api/v1/waves/:waveId/links.pdf', may: ['hr'], request: on('openWave', '/links.pdf') },
    {
      route: 'GET /api/v1/waves/:waveId/links/:audienceId/qr.svg',
      may: ['hr'],
      request: on('openWave', '/links/customers/qr.svg'),
    },
    { route: 'GET /api/v1/wave-staff', may: ['hr'], foreign: 'own' },
    {
      route: 'PUT /api/v1/wave-schedules/:scheduleId',
      may: ['hr'],
      request: ({ things }) => ({
        path: `/api/v1/wave-schedules/${things['schedule'] ?? ''}`,
        body: { everyMonths: 6, openDays: 7, nextOn: daysFromNow(80).slice(0, 10) },
      }),
    },
    {
      route: 'DELETE /api/v1/wave-schedules/:scheduleId',
      may: ['hr'],
      request: ({ things }) => ({ path: `/api/v1/wave-schedules/${things['schedule'] ?? ''}` }),
    },
    { route: 'GET /api/v1/wave-link', may: 'link' },
    {
      route: 'POST /api/v1/wave-link/answers',
      may: 'link',
      request: () => ({
        path: '/api/v1/wave-link/answers',
        body: { submissionId: '2f1e4c1a-6a1b-4b1c-9d1e-0a1b2c3d4e5f', seconds: 60, answers: {} },
      }),
    },
  ],
};
