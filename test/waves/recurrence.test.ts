import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startOf } from '../../src/kernel/local-day.js';
import { actorOf, type Actor } from '../../src/organisations/index.js';
import { launchWave } from '../../src/waves/launch-wave.js';
import { discardWave, planWave } from '../../src/waves/plan-wave.js';
import { plannedWaveReminders } from '../../src/waves/remind.js';
import { changeSchedule, endSchedule } from '../../src/waves/schedule-waves.js';
import { countStaff, showWave } from '../../src/waves/show-waves.js';
import type { Wave, WavePlan } from '../../src/waves/wave.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { aPerson, anOrganisation } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const STAFF = 8;
const ADDRESSES = Array.from({ length: STAFF }, (_, place) => `asked-${place}@essai.example`);
const LONGEST_WAIT_MS = 60_000;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe.each(servedDatabases)('what a wave does by itself, on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let mails: MailServer;
  let hr: Actor;
  let today: string;

  beforeAll(async () => {
    place = await create();
    mails = await startMailServer();
    service = await startTestService(place, { smtpUrl: mails.url });
    service.clock.moveToNoon();
    const organisationId = await anOrganisation(service);
    for (const [index, email] of ADDRESSES.entries())
      await aPerson(service, organisationId, { email, site: index < 5 ? 'Lyon' : null });
    await aPerson(service, organisationId, { email: null, site: 'Lyon' });
    hr = actorOf({ organisationId, id: randomUUID() }, [{ role: 'hr', unitId: null }]);
  });

  afterAll(async () => {
    await service.stop();
    await mails.stop();
    await place.remove();
  });

  async function launched(changed: Partial<WavePlan> = {}): Promise<Wave> {
    const { waves } = service.services;
    today = service.clock.now().toISOString().slice(0, 10);
    const plan: WavePlan = {
      title: { fr: 'Freins', en: 'Brakes' },
      population: { kind: 'staff', unitIds: null, sites: null },
      isAnonymous: true,
      threshold: 5,
      withoutMail: 'sheets',
      remindDaysBefore: [],
      isShownToManagers: false,
      opensAt: startOf(today),
      closesAt: startOf(daysAfter(today, 14)),
      ...changed,
    };
    const { id } = await planWave(waves, hr, { instrumentId: 'brakes', plan });
    return launchWave(waves, hr, id);
  }

  const found = async (id: string): Promise<Wave | null> =>
    service.services.waves.store.committed.wave(hr.organisationId, id);

  async function until(isThere: () => Promise<boolean> | boolean): Promise<void> {
    for (const end = Date.now() + LONGEST_WAIT_MS; !(await isThere()); await wait(50))
      if (Date.now() > end) throw new Error('it did not come');
  }

  const letters = (): number[] => ADDRESSES.map((address) => mails.messagesTo(address).length);

  /** The link of the first letter is followed and used. */
  async function answer(address: string): Promise<void> {
    const code = /\/w\/([\w-]+)/.exec((await mails.waitFor(address)).parsed.text ?? '')?.[1] ?? '';
    const reply = await fetch(`${service.url}/api/v1/wave-link/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${code}` },
      body: JSON.stringify({ submissionId: randomUUID(), seconds: 90, answers: {} }),
    });
    expect(reply.status).toBe(201);
  }

  it('reminds in the morning of the planned days, and only whoever has not answered', async () => {
    const wave = await launched({ remindDaysBefore: [7, 3] });
    await until(() => letters().every((count) => count === 1));
    await answer(ADDRESSES[0] ?? '');
    await answer(ADDRESSES[1] ?? '');

    service.clock.moveTo(startOf(daysAfter(today, 7)), 7 * 3_600_000);
    await plannedWaveReminders(service.services.waves).run({} as never);
    expect((await found(wave.id))?.lettersAskedAt).toHaveLength(1);

    service.clock.moveTo(startOf(daysAfter(today, 7)), 9 * 3_600_000);
    await until(() =>
      letters()
        .slice(2)
        .every((count) => count === 2),
    );
    await answer(ADDRESSES[2] ?? '');
    service.clock.moveTo(startOf(daysAfter(today, 11)), 9 * 3_600_000);
    await until(() =>
      letters()
        .slice(3)
        .every((count) => count === 3),
    );
    expect(letters()).toEqual([1, 1, 2, 3, 3, 3, 3, 3]);
  }, 180_000);

  it('asks again so many months later, once it is launched', async () => {
    const first = await launched({ repeatsEveryMonths: 2, closesAt: startOf(daysAfter(today, 1_000)) });
    const { schedule } = await showWave(service.services.waves, hr, first.id);
    expect(schedule).toMatchObject({ everyMonths: 2, plan: { title: first.title } });
    const nextOn = daysAfter(today, 60);
    await changeSchedule(service.services.waves, hr, schedule?.id ?? '', { everyMonths: 2, openDays: 7, nextOn });
    await expect(
      changeSchedule(service.services.waves, hr, schedule?.id ?? '', { everyMonths: 2, openDays: 7, nextOn: today }),
    ).rejects.toMatchObject({ code: 'WAVE_INCOMPLETE' });

    service.clock.moveTo(startOf(nextOn), 3_600_000);
    const others = async () =>
      (await service.services.waves.store.committed.waves(hr.organisationId)).filter(
        ({ id, scheduleId }) => id !== first.id && scheduleId === schedule?.id,
      );
    await until(async () => (await others()).some(({ state }) => state === 'open'));
    expect(await others()).toMatchObject([{ title: first.title, closesAt: startOf(daysAfter(nextOn, 7)) }]);
    await endSchedule(service.services.waves, hr, schedule?.id ?? '');
    expect((await showWave(service.services.waves, hr, first.id)).schedule?.nextOn).toBeNull();
  }, 180_000);

  it('repeats nothing of a wave that was given up before it opened', async () => {
    const opensAt = startOf(daysAfter(service.clock.now().toISOString().slice(0, 10), 20));
    const closesAt = startOf(daysAfter(opensAt.slice(0, 10), 30));
    const wave = await launched({ repeatsEveryMonths: 1, opensAt, closesAt });
    const { schedule } = await showWave(service.services.waves, hr, wave.id);
    expect(schedule?.nextOn).not.toBeNull();
    await discardWave(service.services.waves, hr, wave.id);
    expect(await found(wave.id)).toBeNull();
    const { committed } = service.services.waves.store;
    expect((await committed.schedule(hr.organisationId, schedule?.id ?? ''))?.nextOn).toBeNull();
  });

  it('counts the staff by unit and site, with those who have no address', async () => {
    const places = await countStaff(service.services.waves, hr);
    const bySite = (site: string | null) => places.find((one) => one.site === site);
    expect(bySite('Lyon')).toMatchObject({ people: 6, withoutMail: 1 });
    expect(bySite(null)).toMatchObject({ people: 3, withoutMail: 0 });
  });
});
