import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, type Actor } from '../../src/organisations/index.js';
import { personalData } from '../../src/personal-data.js';
import { ballotCodeDigestOf } from '../../src/waves/ballot.js';
import { closeWave } from '../../src/waves/close-wave.js';
import { launchWave } from '../../src/waves/launch-wave.js';
import { openWave } from '../../src/waves/open-wave.js';
import { planWave } from '../../src/waves/plan-wave.js';
import { remindWave } from '../../src/waves/remind.js';
import { showWave } from '../../src/waves/show-waves.js';
import type { Ballot } from '../../src/waves/ballot.js';
import type { Wave, WavePlan } from '../../src/waves/wave.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

type Row = Readonly<Record<string, unknown>>;

const STAFF = 12;
const DAY_MINUTES = 24 * 60;
const ANSWERS = { 'time-to-prove': { kind: 'declined' } };

describe.each(bothDatabases)('a wave on $kind', ({ kind, create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let hr: Actor;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    service.clock.moveToNoon();
    const organisationId = await anOrganisation(service);
    const { ids } = service.assessments;
    const unitId = ids.next();
    const createdAt = service.clock.now().toISOString();
    const unit = { organisationId, id: unitId, parentId: null, code: 'U', name: 'Atelier', closedAt: null, createdAt };
    await service.services.people.store.write((tables) => tables.structure.addUnit(unit));
    for (let count = 0; count < STAFF; count += 1) await aMember(service, organisationId, { unitId });
    hr = actorOf({ organisationId, id: ids.next() }, [{ role: 'hr', unitId: null }]);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const rowsOf = (table: string): Promise<Row[]> => service.services.database.read.query(`SELECT * FROM ${table}`);
  const stored = async (wave: Wave): Promise<Row[]> =>
    (await rowsOf('submissions')).filter((row) => row['wave_id'] === wave.id);
  const ballotsOf = (wave: Wave): Promise<Ballot[]> =>
    service.services.waves.store.committed.ballotsAfter(wave, null, 1_000);

  async function anOpenWave(changed: Partial<WavePlan> = {}, instrumentId = 'brakes'): Promise<Wave> {
    const { waves } = service.services;
    const opensAt = service.clock.now().toISOString();
    const closesAt = new Date(service.clock.now().getTime() + 10 * DAY_MINUTES * 60_000).toISOString();
    const plan: WavePlan = {
      title: { fr: 'Freins', en: 'Brakes' },
      population: { kind: 'staff', unitIds: null, sites: null },
      isAnonymous: true,
      threshold: 5,
      withoutMail: 'codes',
      remindDaysBefore: [],
      isShownToManagers: true,
      opensAt,
      closesAt,
      ...changed,
    };
    const { id } = await planWave(waves, hr, { instrumentId, plan });
    await launchWave(waves, hr, id);
    await openWave(waves, hr.organisationId, id);
    const wave = await waves.store.committed.wave(hr.organisationId, id);
    if (wave?.state !== 'open') throw new Error('the wave did not open');
    return wave;
  }

  async function codeFor(ballot: Ballot): Promise<string> {
    const code = service.assessments.ids.secretCode();
    const digest = ballotCodeDigestOf(code);
    await service.services.waves.store.write((tables) => tables.addBallotCodes([{ ballot, digest }]));
    return code;
  }

  async function send(code: string, submissionId: string = randomUUID(), answers: object = ANSWERS) {
    const reply = await fetch(`${service.url}/api/v1/wave-link/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${code}` },
      body: JSON.stringify({ submissionId, seconds: 90, answers }),
    });
    const told = (await reply.json()) as { code?: string };
    return { status: reply.status, code: told.code };
  }

  async function someCode(wave: Wave): Promise<string> {
    const [ballot] = await ballotsOf(wave);
    if (!ballot) throw new Error('everybody has answered');
    return codeFor(ballot);
  }

  it('gives everybody who is asked the right to answer once', async () => {
    const wave = await anOpenWave();
    expect(await ballotsOf(wave)).toHaveLength(STAFF);
    expect(wave.frame).toMatchObject({ invited: STAFF, units: [{ name: 'Atelier', invited: STAFF }] });
    const code = await someCode(wave);
    const submissionId = randomUUID();
    expect((await send(code, submissionId)).status).toBe(201);
    expect((await send(code, submissionId)).status).toBe(201);
    expect(await send(code)).toEqual({ status: 404, code: 'WAVE_LINK_UNKNOWN' });
    expect(await stored(wave)).toHaveLength(1);
  });

  it('keeps one answer when a link is used many times at once', async () => {
    const wave = await anOpenWave();
    const code = await someCode(wave);
    const replies = await Promise.all(Array.from({ length: 8 }, () => send(code)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 404)]);
    expect(await stored(wave)).toHaveLength(1);
  });

  it('keeps nothing that joins an answer to a person', async () => {
    const wave = await anOpenWave();
    const [ballot] = await ballotsOf(wave);
    if (!ballot) throw new Error('nobody was asked');
    const code = await codeFor(ballot);
    const everything = async () => {
      const told = new Map<string, string>();
      for (const { table } of personalData)
        if (table !== 'queued_jobs' && table !== 'mails') told.set(table, JSON.stringify(await rowsOf(table)));
      return told;
    };
    const before = await everything();
    await send(code);
    const after = await everything();
    const changed = [...after.keys()].filter((table) => before.get(table) !== after.get(table));
    expect(changed.sort()).toEqual(['ballot_codes', 'ballots', 'submissions']);
    const [row = {}] = await stored(wave);
    const { answers, ...rest } = row;
    expect(answers).toBe(JSON.stringify(ANSWERS));
    expect(Object.keys(rest).sort()).toEqual(
      ['organisation_id', 'wave_id', 'id', 'unit_id', 'bands', 'day', 'pace', 'is_uniform', 'person_id'].sort(),
    );
    expect(row['person_id']).toBeNull();
    expect(row['id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(row['day']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const gone = [ballot.id, ballot.personId ?? '', ballotCodeDigestOf(code)];
    expect(gone.filter((one) => JSON.stringify(row).includes(one))).toEqual([]);
    expect([...(await rowsOf('ballots')), ...(await rowsOf('ballot_codes'))].map(String).join()).not.toContain(
      ballot.id,
    );
    if (kind === 'sqlite') {
      const [table] = await service.services.database.read.query<{ sql: string }[]>(
        "SELECT sql FROM sqlite_master WHERE name = 'submissions'",
      );
      expect(table?.sql).toMatch(/WITHOUT ROWID/i);
    }
  });

  it('forgets who could answer once it is closed, and in which order they did', async () => {
    const wave = await anOpenWave();
    const codes = await Promise.all((await ballotsOf(wave)).slice(0, 6).map(codeFor));
    for (const code of codes.slice(0, 5)) await send(code);
    const ids = (await stored(wave)).map((row) => row['id']);
    await closeWave(service.services.waves, hr, wave.id);
    expect(await ballotsOf(wave)).toEqual([]);
    expect((await rowsOf('mails')).filter((row) => row['subject_id'] === wave.id)).toEqual([]);
    expect((await send(codes[5] ?? '')).status).toBe(404);
    expect(await stored(wave)).toHaveLength(5);
    if (kind !== 'postgres') return;
    const renewed = await stored(wave);
    expect(renewed.filter((row) => ids.includes(row['id']))).toEqual([]);
    const [transactions] = await service.services.database.read.query<{ count: string }[]>(
      `SELECT COUNT(DISTINCT xmin::text) AS count FROM submissions WHERE wave_id = '${wave.id}'`,
    );
    expect(Number(transactions?.count)).toBe(1);
  });

  it('tells participation in steps of five', async () => {
    const wave = await anOpenWave();
    const answeredAtLeast = async () => {
      const { participation } = await showWave(service.services.waves, hr, wave.id);
      return [participation?.answeredAtLeast, participation?.units[0]?.answeredAtLeast];
    };
    for (let count = 0; count < 4; count += 1) await send(await someCode(wave));
    expect(await answeredAtLeast()).toEqual([0, 0]);
    await send(await someCode(wave));
    expect(await answeredAtLeast()).toEqual([5, 5]);
  });

  it('refuses answers that fit no question, and the link still works', async () => {
    const wave = await anOpenWave();
    const code = await someCode(wave);
    const unfit = [{ nowhere: { kind: 'declined' } }, { 'time-to-prove': { kind: 'point', point: 99 } }, { a: 1 }];
    for (const answers of unfit)
      expect(await send(code, randomUUID(), answers)).toEqual({ status: 422, code: 'ANSWERS_UNFIT' });
    expect((await send(code)).status).toBe(201);
  });

  it('names people in an identified wave only', async () => {
    const wave = await anOpenWave({ isAnonymous: false });
    const [ballot] = await ballotsOf(wave);
    if (!ballot) throw new Error('nobody was asked');
    await send(await codeFor(ballot));
    expect((await stored(wave))[0]).toMatchObject({ person_id: ballot.personId });
  });

  it('reminds after three days, and only whoever may still answer', async () => {
    const wave = await anOpenWave();
    await send(await someCode(wave));
    await expect(remindWave(service.services.waves, hr, wave.id)).rejects.toMatchObject({
      code: 'WAVE_REMINDED_LATELY',
    });
    service.clock.advanceMinutes(3 * DAY_MINUTES + 1);
    expect((await remindWave(service.services.waves, hr, wave.id)).lettersAskedAt).toHaveLength(2);
  });

  it('asks the same few questions of whoever comes back to a link that many have', async () => {
    const audiences = [{ id: 'customers', name: { fr: 'Clients', en: 'Customers' } }];
    const wave = await anOpenWave({ population: { kind: 'outside', audiences } }, 'pulse');
    const [link] = await service.services.waves.store.committed.openLinks(wave);
    const asked = async (draw: string): Promise<{ status: number; ids: string[] }> => {
      const headers = { authorization: `Bearer ${link!.code}` };
      const reply = await fetch(`${service.url}/api/v1/wave-link?draw=${draw}`, { headers });
      const { instrument } = (await reply.json()) as { instrument?: Pick<Wave['instrument'], 'pages'> };
      return {
        status: reply.status,
        ids: instrument?.pages.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? [],
      };
    };
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const first = await asked(mine);
    expect(first.ids.length).toBeGreaterThan(2);
    expect(await asked(mine)).toEqual(first);
    expect((await asked(theirs)).ids).not.toEqual(first.ids);
    expect((await asked('whatever')).status).toBe(422);
  });

  it('takes nothing after its last moment', async () => {
    const wave = await anOpenWave();
    const code = await someCode(wave);
    service.clock.advanceMinutes(11 * DAY_MINUTES);
    const { status, code: problem } = await send(code);
    expect([status, problem]).toEqual(problem === 'WAVE_CLOSED' ? [409, 'WAVE_CLOSED'] : [404, 'WAVE_LINK_UNKNOWN']);
    expect(await stored(wave)).toEqual([]);
  });

  it('is opened, closed and counted by itself, even when nothing ran before its end', async () => {
    const { waves } = service.services;
    const { population, title, ...plan } = await anOpenWave();
    const inDays = (days: number) =>
      new Date(service.clock.now().getTime() + days * DAY_MINUTES * 60_000).toISOString();
    const late = { ...plan, title, population, opensAt: inDays(1), closesAt: inDays(2) };
    const { id } = await planWave(waves, hr, { instrumentId: 'brakes', plan: late });
    await launchWave(waves, hr, id);
    service.clock.advanceMinutes(3 * DAY_MINUTES);
    const found = () => waves.store.committed.wave(hr.organisationId, id);
    for (let turn = 0; turn < 100 && (await found())?.state !== 'closed'; turn += 1) {
      service.clock.advanceMinutes(1);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const wave = await found();
    expect(wave?.state).toBe('closed');
    expect(wave!.openedAt! >= late.closesAt).toBe(true);
  });
});
