import { describe, expect, it } from '@jest/globals';
import { recogniseColumns } from '../../src/imports/columns.js';
import { readPeopleFile } from '../../src/imports/files/read-table-file.js';
import { FAULTS } from '../../src/imports/line.js';
import { faultInWords } from '../../src/imports/http/fault-words.js';
import { planImport } from '../../src/imports/plan-import.js';
import type { Ground } from '../../src/imports/plan.js';
import type { Person } from '../../src/people/index.js';

const AT = '2026-03-01T08:00:00.000Z';
const own = { organisationId: 'o', createdAt: AT };

const aPerson = (id: string, wish: Partial<Person> = {}): Person => ({
  ...own,
  id,
  kind: 'employee',
  staffNumber: id.toUpperCase(),
  givenName: 'Léa',
  familyName: id,
  email: `${id}@essai.example`,
  locale: 'fr',
  site: null,
  unitId: null,
  jobId: null,
  managerId: null,
  state: 'active',
  leftOn: null,
  ...wish,
});

const aUnit = (code: string, closedAt: string | null = null) => ({
  ...own,
  id: `u-${code}`,
  parentId: null,
  code,
  name: code,
  closedAt,
});
const aJob = (code: string, archivedAt: string | null = null) => ({
  ...{ ...own, id: `j-${code}`, code, title: { fr: code, en: code }, version: 1, archivedAt },
  target: { modelId: 'm', domains: {} },
});

interface Wish {
  readonly employees?: readonly Person[];
  readonly choices?: Partial<Ground['choices']>;
  readonly grants?: Ground['known']['grants'];
  readonly permissions?: Ground['by']['permissions'];
}

async function planned(text: string, { employees = [], choices, grants, permissions }: Wish = {}) {
  const file = await readPeopleFile(Buffer.from(text.trim().replaceAll(/\n +/g, '\n')));
  const ground: Ground = {
    known: {
      employees,
      units: [aUnit('OLD', AT), aUnit('RH')],
      jobs: [aJob('rh'), aJob('fini', AT)],
      grants: grants ?? new Map(),
    },
    choices: { mapping: recogniseColumns(file.headers), createMissingUnits: false, absentLeave: false, ...choices },
    day: '2026-03-01',
    defaultLocale: 'fr',
    by: { personId: 'me', permissions: permissions ?? ['people.write'] },
  };
  return planImport(file.rows, ground);
}

const HEAD = 'Matricule;Nom;Prénom;Courriel;Unité;Nom de l’unité;Unité parente;Métier;Responsable;Langue;Site;Sortie';

/** What is wrong with each line: `line field fault`. */
async function faultsOf(lines: string, wish: Wish = {}): Promise<string[]> {
  const { outcomes } = await planned(`${HEAD}\n${lines.trim()}`, wish);
  return outcomes.flatMap(({ line, faults }) => faults.map(({ field, fault }) => `${line} ${field} ${fault}`));
}

describe('one line is told', () => {
  it.each([
    ['that a name is missing', 'E1;;Léa;;;;;;;;;', '2 familyName missing'],
    ['that its number is missing', ';Petit;Léa;;;;;;;;;', '2 staffNumber missing'],
    ['that an address is malformed', 'E1;Petit;Léa;lea@;;;;;;;;', '2 email bad-email'],
    ['that a unit is unknown', 'E1;Petit;Léa;;NOPE;;;;;;;', '2 unitCode unit-unknown'],
    ['that a unit is closed', 'E1;Petit;Léa;;OLD;;;;;;;', '2 unitCode unit-closed'],
    ['that a job is unknown', 'E1;Petit;Léa;;;;;nope;;;;', '2 jobCode job-unknown'],
    ['that a job is archived', 'E1;Petit;Léa;;;;;fini;;;;', '2 jobCode job-archived'],
    ['that a manager is unknown', 'E1;Petit;Léa;;;;;;E9;;;', '2 managerStaffNumber manager-unknown'],
    ['that one is one’s own manager', 'E1;Petit;Léa;;;;;;E1;;;', '2 managerStaffNumber manager-circle'],
    ['that a language is unknown', 'E1;Petit;Léa;;;;;;;klingon;;', '2 locale bad-locale'],
    ['that a day cannot be', 'E1;Petit;Léa;;;;;;;;;31/02/2026', '2 leftOn bad-day'],
    ['that a name is too long', `E1;${'x'.repeat(121)};Léa;;;;;;;;;`, '2 familyName too-long'],
    ['that a name holds a NUL', 'E1;Pe\0tit;Léa;;;;;;;;;', '2 familyName control-character'],
    ['that a name turns the text round', 'E1;Pe\u202etit;Léa;;;;;;;;;', '2 familyName control-character'],
    ['that a letter was lost', 'E1;Lef\ufffdvre;Léa;;;;;;;;;', '2 familyName broken-character'],
    ['that a name is a formula', 'E1;=HYPERLINK("x");Léa;;;;;;;;;', '2 familyName looks-like-formula'],
    ['that a number is a formula', '@E1;Petit;Léa;;;;;;;;;', '2 staffNumber looks-like-formula'],
    ['that a name has no letter', 'E1;123;Léa;;;;;;;;;', '2 familyName no-letter'],
    ['that it has too many cells', 'E1;Petit;Léa;;;;;;;;;;;x', '2 null too-many-cells'],
  ])('%s', async (_what, line, fault) => {
    expect(await faultsOf(line)).toEqual([fault]);
  });

  it('nothing when a site merely looks like a formula, or a number is negative', async () => {
    expect(await faultsOf('-12;Petit;Léa;;;;;;;EN-GB;=Lyon;')).toEqual([]);
  });

  it('in words of both languages, without a brace left', async () => {
    const facts = {
      line: 3,
      code: 'U',
      name: 'N',
      most: 1,
      found: 1,
      expected: 1,
      staffNumber: 'E',
      way: 'w',
      count: 2,
    };
    for (const fault of FAULTS) {
      for (const locale of ['fr', 'en'] as const) {
        expect(faultInWords({ field: null, fault, facts }, locale)).toMatch(/^[^{}]{6,}$/);
      }
    }
  });
});

describe('lines are told of one another', () => {
  it('when two have one number, each with the other’s line', async () => {
    const { outcomes } = await planned(`${HEAD}\nE1;Petit;Léa;;;;;;;;;\nE2;Roux;Max;;;;;;;;;\nE1;Faure;Zoé;;;;;;;;;`);
    expect(outcomes.map(({ line, faults }) => [line, faults.map(({ facts }) => facts['line'])])).toEqual([
      [2, [4]],
      [3, []],
      [4, [2]],
    ]);
  });

  it('when two have one address, whatever its case', async () => {
    expect(await faultsOf('E1;Petit;Léa;x@a.example;;;;;;;;\nE2;Roux;Max;X@A.example;;;;;;;;')).toEqual([
      '2 email email-twice',
      '3 email email-twice',
    ]);
  });

  it('when managers go in a circle, through people of the file and others', async () => {
    const boss = aPerson('b1', { managerId: 'e1' });
    const employees = [boss, aPerson('e1', { email: null })];
    const { outcomes } = await planned(
      `${HEAD}\nE1;e1;Léa;;;;;;E2;;;\nE2;Roux;Max;;;;;;B1;;;\nE3;Faure;Zoé;;;;;;E2;;;`,
      {
        employees,
      },
    );
    expect(outcomes.map(({ line, faults }) => [line, faults[0]?.fault, faults[0]?.facts['way']])).toEqual([
      [2, 'manager-circle', expect.stringMatching(/(E1 \(2\)|E2 \(3\)|B1)( → (E1 \(2\)|E2 \(3\)|B1)){3}/)],
      [3, 'manager-circle', expect.anything()],
      // Whoever counts on a faulty line is told too.
      [4, 'manager-faulty', undefined],
    ]);
  });

  it('when a manager leaves by the same file', async () => {
    const employees = [aPerson('b1')];
    expect(await faultsOf('E1;Petit;Léa;;;;;;B1;;;\nB1;b1;Léa;;;;;;;;;2026-02-28', { employees })).toEqual([
      '2 managerStaffNumber manager-left',
    ]);
  });
});

describe('units that are not there', () => {
  const choices = { createMissingUnits: true };

  it('are made once, parents first, only for lines that are right', async () => {
    const lines = 'E1;A;A;;T;Équipe;D;;;;;\nE2;B;B;;D;Direction;rh;;;;;\nE3;C;C;;T;;;;;;;\nE4;;D;;X;Autre;;;;;;';
    const { units, outcomes } = await planned(`${HEAD.replace('Unité parente', 'Parent')}\n${lines}`, { choices });
    expect(outcomes[2]?.faults.map(({ fault }) => fault)).toEqual(['unit-parent-differs']);
    expect(units).toEqual([
      { code: 'D', name: 'Direction', parentCode: 'RH' },
      { code: 'T', name: 'Équipe', parentCode: 'D' },
    ]);
  });

  it('are refused without a name, with two names, under nothing known, or under themselves', async () => {
    expect(await faultsOf('E1;A;A;;T;;;;;;;', { choices })).toEqual(['2 unitCode unit-nameless']);
    expect(await faultsOf('E1;A;A;;T;Un;;;;;;\nE2;B;B;;T;Deux;;;;;;', { choices })).toEqual([
      '3 unitName unit-name-differs',
    ]);
    expect(await faultsOf('E1;A;A;;T;Un;NOPE;;;;;', { choices })).toEqual(['2 parentUnitCode unit-parent-unknown']);
    expect(await faultsOf('E1;A;A;;T;Un;V;;;;;\nE2;B;B;;V;Deux;T;;;;;', { choices })).toEqual([
      '2 parentUnitCode unit-circle',
      '3 parentUnitCode unit-circle',
    ]);
  });
});

describe('people who are known', () => {
  it('keep what the file does not tell: a missing column, a short line', async () => {
    const employees = [aPerson('e1', { site: 'Lyon', unitId: 'u-RH' })];
    const { outcomes } = await planned('Matricule;Nom;Prénom;Site\nE1;e1;Léa', { employees });
    expect(outcomes).toMatchObject([{ kind: 'unchanged', changes: [] }]);
  });

  it('stay where they are, even in a closed unit, under a manager who left', async () => {
    const employees = [aPerson('e1', { unitId: 'u-OLD', managerId: 'b1' }), aPerson('b1', { state: 'left' })];
    expect(await faultsOf('E1;e1;Léa;e1@essai.example;OLD;;;;B1;;;', { employees })).toEqual([]);
  });

  it('come back when the file names them again, and leave on their day only', async () => {
    const employees = [aPerson('e1', { state: 'left', leftOn: '2025-01-01' }), aPerson('e2'), aPerson('e3')];
    const lines =
      'E1;e1;Léa;;;;;;;;;\nE2;e2;Léa;;;;;;;;;01/03/2026\nE3;e3;Léa;e3@essai.example;;;;;;;;02/03/2026\nE9;x;x;;;;;;;;;2020-01-01';
    const { outcomes } = await planned(`${HEAD}\n${lines}`, { employees });
    expect(outcomes.map(({ kind, isOnlyHistory }) => [kind, isOnlyHistory ?? false])).toEqual([
      ['update', false],
      ['leave', false],
      ['unchanged', false],
      ['unchanged', true],
    ]);
    expect(outcomes[0]?.changes[0]).toEqual({ field: 'state', from: 'left', to: 'active' });
  });

  it('without a number yet are found by their address, and get one', async () => {
    const employees = [aPerson('me', { staffNumber: null, familyName: 'Petit' })];
    const { outcomes } = await planned('Matricule;Nom;Prénom;Courriel\nE7;Petit;Léa;ME@essai.example', { employees });
    expect(outcomes).toMatchObject([{ kind: 'update', personId: 'me', changes: [{ field: 'staffNumber', to: 'E7' }] }]);
  });

  it('never leave by absence when they import, administer, or have no number', async () => {
    const employees = [aPerson('me'), aPerson('admin'), aPerson('setup', { staffNumber: null }), aPerson('gone')];
    const grants = new Map([['admin', [{ role: 'administrator', unitId: null }] as const]]);
    const { outcomes } = await planned('Matricule;Nom;Prénom\nN1;Neuf;Noé', {
      employees,
      grants,
      choices: { absentLeave: true },
    });
    expect(outcomes.filter(({ kind }) => kind === 'leave').map(({ personId }) => personId)).toEqual(['gone']);
  });

  it('keep the address that opens more than the importer may do', async () => {
    const employees = [aPerson('a1')];
    const grants = new Map([['a1', [{ role: 'administrator', unitId: null }] as const]]);
    const line = 'A1;a1;Léa;thief@essai.example;;;;;;;;';
    expect(await faultsOf(line, { employees, grants })).toEqual(['2 email protected-email']);
    expect(await faultsOf(line, { employees, grants, permissions: ['people.write', 'roles.grant'] })).toEqual([]);
  });

  it('keep the roles that the importer could not take away, named in the file or absent from it', async () => {
    const employees = [aPerson('s1')];
    const grants = new Map([['s1', [{ role: 'privacy-steward', unitId: null }] as const]]);
    const line = 'S1;s1;Léa;;;;;;;;;2020-01-01';
    expect(await faultsOf(line, { employees, grants })).toEqual(['2 leftOn protected-departure']);
    expect(await faultsOf(line, { employees, grants, permissions: ['people.write', 'roles.grant'] })).toEqual([]);
    const absent = { employees, grants, choices: { absentLeave: true } };
    const { outcomes } = await planned('Matricule;Nom;Prénom\nN1;Neuf;Noé', absent);
    expect(outcomes.filter(({ kind }) => kind === 'leave')).toEqual([]);
  });

  it('are told why they stay when they are absent from a file whose absents leave', async () => {
    const employees = ['s1', 'admin', 'me', 'gone'].map((id) => aPerson(id));
    const grants = new Map([
      ['s1', [{ role: 'privacy-steward', unitId: null }] as const],
      ['admin', [{ role: 'administrator', unitId: null }] as const],
    ]);
    const file = 'Matricule;Nom;Prénom\nN1;Neuf;Noé';
    const told = async (absentLeave: boolean) => {
      const { outcomes } = await planned(file, { employees, grants, choices: { absentLeave } });
      const staying = outcomes.filter(({ kind, line }) => kind === 'unchanged' && line === null);
      return staying.map(({ staffNumber, faults }) => [staffNumber, ...faults.map(({ fault }) => fault)]);
    };
    expect(await told(true)).toEqual([
      ['S1', 'stays-with-role'],
      ['ADMIN', 'stays-as-administrator'],
      ['ME', 'stays-as-importer'],
    ]);
    expect(await told(false)).toEqual([]);
  });

  it('leave like everybody when all they hold is to manage units', async () => {
    const employees = [aPerson('m1'), aPerson('m2')];
    const role = { role: 'manager', unitId: 'u-RH' } as const;
    const grants = new Map([
      ['m1', [role]],
      ['m2', [role]],
    ]);
    const { outcomes } = await planned(`${HEAD}\nM1;m1;Léa;;;;;;;;;2020-01-01`, {
      employees,
      grants,
      choices: { absentLeave: true },
    });
    expect(outcomes.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['leave', 'm1'],
      ['leave', 'm2'],
    ]);
  });

  it('keep an address to themselves, unless they give it up in the same file', async () => {
    const employees = [aPerson('e1'), aPerson('e2')];
    const line = 'E1;e1;Léa;e2@essai.example;;;;;;;;';
    expect(await faultsOf(line, { employees })).toEqual(['2 email email-taken']);
    expect(await faultsOf(`${line}\nE2;e2;Léa;e1@essai.example;;;;;;;;`, { employees })).toEqual([]);
  });
});
