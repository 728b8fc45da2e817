import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ImportDto, ImportRowsDto } from '../../src/imports/http/import.dto.js';
import { SqlPeopleTables } from '../../src/people/index.js';
import { bothDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const HEADERS =
  'Matricule;Nom;Prénom;Courriel;Code unité;Nom de l’unité;Unité parente;Métier;Responsable;Langue;Site;Date de sortie';

const csv = (...lines: readonly string[]): FormData => {
  const form = new FormData();
  form.set('file', new Blob([[HEADERS, ...lines, ''].join('\r\n')], { type: 'text/csv' }), 'personnes.csv');
  return form;
};

describe.each(bothDatabases)('import of people on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let hr: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  beforeEach(async () => {
    organisationId = await anOrganisation(service);
    hr = await aMember(service, organisationId, { roles: ['hr'], staffNumber: null });
  });

  const prepare = async (...lines: readonly string[]): Promise<ImportDto> => {
    const { status, body } = await hr.send<ImportDto>('POST', '/imports', csv(...lines));
    expect(status).toBe(201);
    return body;
  };

  const choose = async ({ id, columns, options }: ImportDto, changed: Partial<ImportDto['options']>) => {
    const mapping = columns.map(({ field }) => field);
    return (await hr.send<ImportDto>('PUT', `/imports/${id}/choices`, { mapping, ...options, ...changed })).body;
  };

  const rowsOf = async ({ id }: ImportDto, kind: string) =>
    (await hr.send<ImportRowsDto>('GET', `/imports/${id}/rows?kind=${kind}`)).body.rows;

  const apply = ({ id, preview }: ImportDto, more: object = {}) =>
    hr.send<ImportDto>('POST', `/imports/${id}/apply`, { digest: preview?.digest, leaveOutFaulty: false, ...more });

  /** Waits for the queued job. */
  const ended = async ({ id }: ImportDto): Promise<ImportDto> => {
    for (;;) {
      const { body } = await hr.send<ImportDto>('GET', `/imports/${id}`);
      if (body.state !== 'applying') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const staff = async () => {
    const people = await service.services.people.store.committed.people(organisationId, { kind: 'employee' });
    return people.filter(({ staffNumber }) => staffNumber !== null);
  };

  it('creates people with their new units, managers and languages, and tells the trail in numbers', async () => {
    const first = await prepare(
      'E1;D’Hérouville;Anaïs;Anaïs@essai.example;SIEGE;Siège;;;;fr;Lyon;',
      'E2;O’Neill;Seán;sean@essai.example;VENTE;Ventes;SIEGE;;E1;anglais;;',
    );
    // No unit yet: the first file brings the tree with it.
    expect(first.options.createMissingUnits).toBe(true);
    const without = await choose(first, { createMissingUnits: false });
    expect(without.preview?.counts).toEqual({ create: 0, update: 0, leave: 0, unchanged: 0, error: 2 });
    const draft = await choose(first, { createMissingUnits: true });
    expect(draft.preview?.counts).toMatchObject({ create: 2, error: 0 });
    expect(draft.preview?.units.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ['SIEGE', null],
      ['VENTE', 'SIEGE'],
    ]);
    expect((await apply(draft)).status).toBe(202);
    expect((await ended(draft)).state).toBe('applied');
    const { store } = service.services.people;
    const units = await store.committed.structure.units(organisationId);
    const [anais, sean] = (await staff()).sort((left, right) => (left.staffNumber! < right.staffNumber! ? -1 : 1));
    expect(sean).toMatchObject({ familyName: 'O’Neill', locale: 'en', managerId: anais?.id, site: null });
    expect(anais).toMatchObject({ email: 'anaïs@essai.example', locale: 'fr', site: 'Lyon', managerId: null });
    expect(units.find(({ id }) => id === sean?.unitId)).toMatchObject({ code: 'VENTE', name: 'Ventes' });
    expect(await store.committed.placementsOf(organisationId, sean!.id)).toHaveLength(1);
    const [entry] = await service.services.audit.committed.entries(
      organisationId,
      { action: 'people.imported' },
      { offset: 0, limit: 5 },
    );
    expect(entry).toMatchObject({ actor: `person:${hr.person.id}`, facts: { created: 2, updated: 0, units: 2 } });
  });

  it('updates by staff number, shows each change before it is made, and empties what an empty cell says', async () => {
    const one = await choose(
      await prepare('E1;Petit;Léa;lea@essai.example;U;Unité;;;;fr;Lyon;', 'E2;Roux;Max;;;;;;;fr;;'),
      {
        createMissingUnits: true,
      },
    );
    await apply(one);
    await ended(one);
    const two = await prepare('E1;Petit-Roux;Léa;;U;;;;;fr;Lyon;', 'E2;Roux;Max;;;;;;;fr;;');
    expect(two.preview?.counts).toMatchObject({ update: 1, unchanged: 1 });
    expect((await rowsOf(two, 'update'))[0]?.changes).toEqual([
      { field: 'familyName', from: 'Petit', to: 'Petit-Roux' },
      { field: 'email', from: 'lea@essai.example', to: null },
    ]);
    await apply(two);
    await ended(two);
    expect((await staff()).find(({ staffNumber }) => staffNumber === 'E1')).toMatchObject({
      familyName: 'Petit-Roux',
      email: null,
      site: 'Lyon',
    });
  });

  it('applies once, however often it is asked', async () => {
    const draft = await prepare('E1;Petit;Léa;;;;;;;;;');
    const replies = await Promise.all([apply(draft), apply(draft), apply(draft)]);
    expect(replies.map(({ status }) => status)).toEqual([202, 202, 202]);
    await ended(draft);
    expect((await apply(draft)).body.state).toBe('applied');
    expect(await staff()).toHaveLength(1);
    const entries = await service.services.audit.committed.entries(
      organisationId,
      { action: 'people.imported' },
      { offset: 0, limit: 5 },
    );
    expect(entries).toHaveLength(1);
  });

  it('imports nothing while a line is wrong, unless wrong lines are left out on purpose', async () => {
    const draft = await prepare('E1;Petit;Léa;;;;;;;;;', 'E2;;Max;max@;;;;;;;;');
    const refused = await apply(draft);
    expect([refused.status, (refused.body as never as { code: string }).code]).toEqual([409, 'IMPORT_HAS_ERRORS']);
    expect((await rowsOf(draft, 'error'))[0]?.faults.map(({ code }) => code).sort()).toEqual(['bad-email', 'missing']);
    expect(await staff()).toEqual([]);
    await apply(draft, { leaveOutFaulty: true });
    await ended(draft);
    expect((await staff()).map(({ staffNumber }) => staffNumber)).toEqual(['E1']);
  });

  it('refuses to overwrite what somebody changed since the preview', async () => {
    const one = await prepare('E1;Petit;Léa;;;;;;;;;');
    await apply(one);
    await ended(one);
    const two = await prepare('E1;Petit;Léa;;;;;;;;Nantes;');
    const [lea] = await staff();
    await service.services.people.store.write((tables) => tables.keepPerson({ ...lea!, site: 'Lille' }));
    await apply(two);
    const stale = await ended(two);
    expect(stale.state).toBe('stale');
    expect((await staff())[0]?.site).toBe('Lille');
    expect((await apply(stale)).body).toMatchObject({ code: 'IMPORT_STALE' });
    const again = await choose(stale, {});
    expect((await rowsOf(again, 'update'))[0]?.changes).toEqual([{ field: 'site', from: 'Lille', to: 'Nantes' }]);
  });

  it('lets absent people leave only when asked, and many only when their number is said', async () => {
    const one = await prepare('E1;Petit;Léa;;;;;;;;;', 'E2;Roux;Max;;;;;;;;;', 'E3;Faure;Zoé;;;;;;;;;');
    await apply(one);
    await ended(one);
    const two = await prepare('E1;Petit;Léa;;;;;;;;;');
    expect(two.preview?.counts.leave).toBe(0);
    const asked = await choose(two, { absentLeave: true });
    expect(asked.preview).toMatchObject({ absentCount: 2, activeCount: 3, needsConfirmation: true });
    expect((await apply(asked)).body).toMatchObject({ code: 'IMPORT_LEAVERS_UNCONFIRMED' });
    expect((await apply(asked, { confirmedLeavers: 1 })).status).toBe(409);
    await apply(asked, { confirmedLeavers: 2 });
    await ended(asked);
    const today = service.clock.now().toISOString().slice(0, 10);
    const gone = (await staff()).filter(({ state }) => state === 'left');
    expect(gone.map(({ staffNumber, leftOn }) => [staffNumber, leftOn]).sort()).toEqual([
      ['E2', today],
      ['E3', today],
    ]);
  });

  it('leaves nothing when it fails midway, and does it whole when the job comes round again', async () => {
    const draft = await prepare('E1;Petit;Léa;;U;Unité;;;;;;', 'E2;Roux;Max;;U;;;;E1;;;');
    const failing = jest.spyOn(SqlPeopleTables.prototype, 'keepPlacements').mockImplementationOnce(() => {
      throw new Error('the disk is full');
    });
    await apply(draft);
    const { committed } = service.services.queue;
    for (let isBack = false; !isBack;) {
      const [job] = await committed.jobs({ organisationId, kind: 'apply-import' }, { offset: 0, limit: 1 });
      isBack = job?.state === 'waiting' && job.attempts === 1;
      if (!isBack) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(failing).toHaveBeenCalledTimes(1);
    failing.mockRestore();
    expect(await staff()).toEqual([]);
    expect(await service.services.people.store.committed.structure.units(organisationId)).toEqual([]);
    service.clock.advanceMinutes(1);
    expect((await ended(draft)).state).toBe('applied');
    expect((await staff()).map(({ staffNumber }) => staffNumber).sort()).toEqual(['E1', 'E2']);
  });

  it('ends the roles and the sessions of whoever leaves', async () => {
    hr = await aMember(service, organisationId, { roles: ['administrator'], staffNumber: null });
    const leaver = await aMember(service, organisationId, {
      roles: ['author'],
      staffNumber: 'E1',
      familyName: 'Petit',
    });
    expect((await leaver.send('GET', '/me')).status).toBe(200);
    const draft = await prepare('E1;Petit;Dominique;;;;;;;;;01/01/2020');
    expect(draft.preview?.counts).toMatchObject({ leave: 1 });
    const { body } = await hr.send<{ rows: object[] }>('GET', `/imports/${draft.id}/rows?kind=leave`);
    expect(body.rows).toEqual([expect.objectContaining({ doubt: 'left-long-ago' })]);
    await apply(draft);
    await ended(draft);
    expect((await leaver.send('GET', '/me')).status).toBe(401);
    const { committed } = service.services.people.store;
    expect(await committed.grantsOf(organisationId, leaver.person.id)).toEqual([]);
    expect(await committed.person(organisationId, leaver.person.id)).toMatchObject({
      state: 'left',
      leftOn: '2020-01-01',
      leftRecordedAt: expect.any(String),
    });
  });

  it('gives the faulty lines as a file in which nothing is calculated', async () => {
    const draft = await prepare('=1+1;"=HYPERLINK(""http://evil.example"")";Léa;;;;;;;;;');
    const { text, headers } = await hr.send<string>('GET', `/imports/${draft.id}/errors.csv?locale=fr`);
    expect(headers.get('content-disposition')).toContain('lignes-a-corriger.csv');
    const cells = text.split(/[;\r\n]+/);
    expect(cells.some((cell) => cell.includes('commence par'))).toBe(true);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  });

  it('lets nobody leave by absence while a line does not say whose it is', async () => {
    await aMember(service, organisationId, { staffNumber: 'E1' });
    const draft = await choose(await prepare(';Petit;Léa;;;;;;;;;', 'E2;Roux;Max;;;;;;;;;'), { absentLeave: true });
    expect(draft.preview).toMatchObject({ absentCount: 1, unnumberedCount: 1 });
    const { body } = await apply(draft, { leaveOutFaulty: true, confirmedLeavers: 1 });
    expect(body).toMatchObject({ code: 'IMPORT_HAS_ERRORS' });
  });

  it('is nobody else’s, is forgotten after a day, and says what is wrong with a file in words', async () => {
    const draft = await prepare('E1;Petit;Léa;;;;;;;;;');
    const other = await aMember(service, await anOrganisation(service), { roles: ['hr'] });
    expect((await other.send('GET', `/imports/${draft.id}`)).status).toBe(404);
    expect((await other.send('GET', `/imports/${draft.id}/rows?kind=create`)).status).toBe(404);
    const empty = new FormData();
    empty.set('file', new Blob(['']), 'vide.csv');
    const refused = await hr.send('POST', '/imports', empty);
    expect([refused.status, refused.body.code]).toEqual([422, 'IMPORT_FILE_EMPTY']);
    expect((await hr.send('POST', '/imports', {})).body.code).toBe('IMPORT_FILE_MISSING');
    service.clock.advanceMinutes(24 * 60 + 1);
    const again = await aMember(service, organisationId, { roles: ['hr'] });
    expect((await again.send('GET', `/imports/${draft.id}`)).status).toBe(404);
    expect(
      await service.services.imports.store.write((tables) => tables.forgetExpired(service.clock.now().toISOString())),
    ).toBeGreaterThanOrEqual(0);
  });
});
