import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteCandidate, launchCampaign } from '../../src/assessments/index.js';
import { composeServices } from '../../src/app.module.js';
import { verifyChain } from '../../src/audit/index.js';
import { writeBackup } from '../../src/backup/index.js';
import { restoreWithout } from '../../src/commands/backup.js';
import { openDatabase, type Database } from '../../src/database/database.js';
import { systemClock } from '../../src/kernel/clock.js';
import {
  eraseAgain,
  keepErasureFile,
  listErasures,
  readErasureFile,
  type ErasureList,
} from '../../src/privacy/index.js';
import { purgeOrganisation } from '../../src/privacy/purge-expired.js';
import { allRows } from '../../src/rows.js';
import { Candidate } from '../support/candidate.js';
import { shortTest, type ContentFolder } from '../support/content-folder.js';
import { emptyPostgres, emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson } from '../support/member.js';
import { aFinishedSelfAssessment } from '../support/self-assessment.js';
import { startTestService, type TestService } from '../support/service.js';

const directions = [
  { from: 'sqlite', to: 'postgres', create: emptySqlite, createOther: emptyPostgres },
  { from: 'postgres', to: 'sqlite', create: emptyPostgres, createOther: emptySqlite },
];

const DAY_MINUTES = 24 * 60;
const NAMES = ['Disparue', 'Retenue'];

describe.each(directions)('an old backup of $from restored on $to', ({ create, createOther }) => {
  let folder: string;
  let here: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;
  let organisationId: string;
  let gone: string[];
  let held: string;
  const places: EmptyDatabase[] = [];
  const file = () => join(folder, 'old.backup');
  const listFile = () => join(folder, 'erasures.json');

  async function aTestedCandidate(familyName: string): Promise<Candidate> {
    const name = { givenName: 'Philomène', familyName };
    const person = await aPerson(service, organisationId, { kind: 'candidate', staffNumber: null, ...name });
    const campaign = await launchCampaign(service.assessments, {
      organisationId,
      purpose: 'hiring',
      title: { fr: 'Recrutement', en: 'Hiring' },
      job: null,
      blueprintId: 'hiring',
      opensAt: service.clock.now().toISOString(),
      closesAt: null,
      answerBy: null,
      contact: { name: 'Camille Essai', email: 'camille@essai.example' },
    });
    const wish = { name: `Philomène ${familyName}`, locale: 'fr', expiresAt: null, personId: person.id } as const;
    const { code, invitation } = await inviteCandidate(service.assessments, campaign, wish);
    const candidate = new Candidate(service.url, code, invitation.id);
    await candidate.acknowledge();
    await candidate.start();
    await candidate.goOn();
    return candidate;
  }

  /** What is in a restored database, as one text. The audit trail may hold ids. */
  async function allOf(database: Database): Promise<string> {
    const tables = allRows.filter((row) => !['AuditEntryRow', 'ErasedInvitationRow'].includes(row.name));
    return JSON.stringify(await Promise.all(tables.map((row) => database.read.find(row))));
  }

  async function restored<T>(list: ErasureList | null, look: (database: Database) => Promise<T>): Promise<T> {
    const place = await createOther();
    places.push(place);
    const database = await openDatabase(place.url, allRows);
    try {
      await database.schema.runMigrations();
      await restoreWithout(database, file(), list);
      return await look(database);
    } finally {
      await database.close();
    }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agilometre-erased-'));
    [here, content] = [await create(), await shortTest(3)];
    places.push(here);
    service = await startTestService(here, { contentDir: content.path });
    organisationId = await anOrganisation(service);
    const whole = await aTestedCandidate('Disparue');
    const kept = await aTestedCandidate('Retenue');
    await aTestedCandidate('Restée');
    const owner = await aMember(service, organisationId, {});
    const own = await aFinishedSelfAssessment(service, owner);
    const hr = await aMember(service, organisationId, { roles: ['hr'] });
    const decided = await hr.send('POST', `/results/${kept.sittingId}/decisions`, {
      outcome: 'not-retained',
      reasons: 'Le poste demande une expérience de la vente en magasin, évoquée lors des entretiens, qui manque ici.',
      considered: ['interview'],
      knownRevision: 0,
      tellByMail: false,
    });
    expect(decided.status).toBe(201);
    const { database } = service.services;
    await writeBackup(database, { file: file(), madeBy: 'test', clock: systemClock });
    expect((await whole.send('POST', '/invitation/erasure')).status).toBe(200);
    expect((await kept.send('POST', '/invitation/erasure')).status).toBe(200);
    expect((await owner.send('DELETE', `/my/self-assessments/${own.sittingId}`)).status).toBeLessThan(300);
    gone = [whole.sittingId, own.sittingId];
    held = kept.sittingId;
    await keepErasureFile(listFile(), await listErasures(service.services.privacy.store, systemClock));
  });

  afterAll(async () => {
    await service.stop();
    await Promise.all([...places.map((place) => place.remove()), content.remove(), rm(folder, { recursive: true })]);
  });

  it('brings everybody back without the list: the backup is of before', async () => {
    const text = await restored(null, allOf);
    expect([...NAMES, ...gone, held].filter((trace) => !text.includes(trace))).toEqual([]);
  });

  it('keeps out whoever was erased since, and the self-assessment its owner removed, and nobody else', async () => {
    await restored(await readErasureFile(listFile()), async (database) => {
      const text = await allOf(database);
      expect([...NAMES, ...gone].filter((trace) => text.includes(trace))).toEqual([]);
      expect(text).toContain('Restée');
      const { audit, privacy } = composeServices(database);
      expect((await verifyChain(audit.committed, organisationId)).kind).toBe('whole');
      const again = await privacy.store.write(async (tables) =>
        eraseAgain(tables, await readErasureFile(listFile()), systemClock),
      );
      expect(again).toEqual({ people: 0, tests: 0 });
    });
  });

  it('keeps what the law makes us keep, without the name, until the day that was told', async () => {
    await restored(await readErasureFile(listFile()), async (database) => {
      expect(await allOf(database)).toContain(held);
      const { privacy } = composeServices(database);
      const later = { now: () => new Date(Date.now() + 7 * 31 * DAY_MINUTES * 60_000) };
      await purgeOrganisation({ ...privacy, clock: later }, organisationId);
      expect(await allOf(database)).not.toContain(held);
    });
  });

  it('tells in its own list what it was told, so that the next restore knows it too', async () => {
    const told = await readErasureFile(listFile());
    await restored(told, async (database) => {
      const { privacy } = composeServices(database);
      expect((await listErasures(privacy.store, systemClock)).organisations).toEqual(told.organisations);
    });
  });

  it('refuses a list that was cut or changed, and a list never forgets', async () => {
    const before = await readErasureFile(listFile());
    const kept = await keepErasureFile(listFile(), { asOf: before.asOf, organisations: [] });
    expect(kept.organisations).toEqual(before.organisations);
    const text = await readFile(listFile(), 'utf8');
    const changed = join(folder, 'changed.json');
    for (const damaged of [
      text.slice(0, -30),
      text.replace(before.organisations[0]?.people[0] ?? '', organisationId),
    ]) {
      await writeFile(changed, damaged);
      await expect(readErasureFile(changed)).rejects.toMatchObject({ code: 'ERASURE_LIST_DAMAGED' });
    }
  });
});
