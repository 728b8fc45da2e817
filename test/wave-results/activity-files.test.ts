import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { Problem } from '../../src/kernel/problem.js';
import { isMeasured, typeOfMember, type MeasuredCut } from '../../src/wave-results/activity/activity.js';
import { countSpaces } from '../../src/wave-results/activity/count-spaces.js';
import { holdSteps } from '../../src/wave-results/activity/hold-steps.js';
import { readMembers } from '../../src/wave-results/activity/read-members.js';
import { readSpaces } from '../../src/wave-results/activity/read-spaces.js';
import { ActivityFileFaulty } from '../../src/wave-results/problems.js';
import { type Cut, keyOf, ORGANISATION } from '../../src/disclosure/index.js';
import { networkInstrument } from '../support/network-wave.js';

const instrument = await networkInstrument();
const [adoption, engagement] = instrument.typologies.filter(isMeasured);

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof ActivityFileFaulty) return error.faults.map(({ field, fault }) => `${field} ${fault}`);
      return error instanceof Problem ? error.code : error;
    },
  );

describe('a member’s type', () => {
  it.each([
    [0, 0, 'inactive'],
    [8, 0, 'loyal'],
    [7, 4, 'assiduous'],
    [8, 4, 'compulsive'],
    [7, 3, 'inactive'],
  ])('of %i days and %i contributions is %s', (days, contributions, type) => {
    expect(adoption!.types[typeOfMember(adoption!, { figures: { days, contributions } })!]?.id).toBe(type);
  });

  it.each([
    [1, 0, 0, 'present'],
    [1, 4, 0, 'conversant'],
    [1, 0, 8, 'sociable'],
    [1, 4, 8, 'engaged'],
    [0, 9, 9, undefined],
  ])('of %i days, %i conversations and %i relations is %s', (days, conversations, relations, type) => {
    const found = typeOfMember(engagement!, { figures: { days, conversations, relations } });
    expect(found === null ? undefined : engagement!.types[found]?.id).toBe(type);
  });
});

describe('a file of members', () => {
  const TEXT = 'E-mail;Nom;Jours actifs;Publications\nzoé@essai.example;Zoé;12;1 024\n;;0;0';
  const READ = [
    { line: 2, identifier: 'zoé@essai.example', figures: { days: 12, contributions: 1024 } },
    { line: 3, identifier: null, figures: { days: 0, contributions: 0 } },
  ];

  it.each(['utf-8', 'windows-1252', 'utf-16le'])('is read in %s, whatever else it holds', async (encoding) => {
    const { members, figures } = await readMembers(
      iconv.encode(TEXT, encoding, { addBOM: encoding !== 'windows-1252' }),
      28,
    );
    expect(members).toEqual(READ);
    expect([...figures]).toEqual(['days', 'contributions']);
  });

  it.each([',', '\t'])('is read with %j between its columns', async (separator) => {
    expect((await readMembers(Buffer.from(TEXT.replaceAll(';', separator)), 28)).members).toEqual(READ);
  });

  it('is refused whole, with each fault by its line', async () => {
    const bad = 'Identifiant;Jours de visite;Contributions\nA1;29;2\na1;3;\nB;trois;-1\nC;1;2,5';
    expect(await refusal(readMembers(Buffer.from(bad), 28))).toEqual([
      '2.days activity-more-days',
      '3.identifier activity-twice',
      '3.contributions activity-blank',
      '4.days activity-not-a-count',
      '4.contributions activity-not-a-count',
      '5.contributions activity-not-a-count',
    ]);
  });

  it('is refused with a column twice, without lines, or when it is no table', async () => {
    expect(await refusal(readMembers(Buffer.from('Jours;Jours actifs\n1;2'), 28))).toEqual([
      '1.days activity-column-twice',
    ]);
    expect(await refusal(readMembers(Buffer.from('Jours;Contributions\n'), 28))).toBe('IMPORT_NO_LINES');
    expect(await refusal(readMembers(Buffer.from('%PDF-1.7'), 28))).toBe('IMPORT_FORMAT_UNKNOWN');
  });
});

describe('a file of spaces', () => {
  const on = '2026-01-31';

  it('gives the shares that last, live and are looked after, each of those it can be said of', async () => {
    const text = [
      'Espace;Créé le;Dernière activité;Animé',
      'lasted and alive;2024-01-01;2026-01-20;oui',
      'lasted, now silent;01/06/2024;2025-06-01;non',
      'did not last;2024-06-01;2025-05-31;',
      'never used;2024-06-01;;non',
      'too young to tell;2025-12-01;2026-01-31;OUI',
    ].join('\n');
    const spaces = await readSpaces(Buffer.from(text), on);
    expect(countSpaces(spaces, instrument.measuredSpaces!, on)).toEqual({
      on,
      lasting: { count: 2, of: 4 },
      living: { count: 2, of: 5 },
      managed: { count: 2, of: 5 },
    });
  });

  it('says nothing of managers where the column is missing', async () => {
    const spaces = await readSpaces(Buffer.from('Created on,Last activity\n2024-01-01,2026-01-20'), on);
    expect(countSpaces(spaces, instrument.measuredSpaces!, on).managed).toBeNull();
  });

  it('is refused whole, with each fault by its line, and takes no name for an answer', async () => {
    const bad =
      'Ouvert le;Dernière activité;Animé\n2024-13-01;2024-01-01;oui\n2025-01-01;2026-02-01;Zoé\n2025-01-02;2025-01-01;x';
    expect(await refusal(readSpaces(Buffer.from(bad), on))).toEqual([
      '2.openedOn activity-not-a-day',
      '3.lastWrittenOn activity-day-after',
      '3.isManaged activity-yes-or-no',
      '4.lastWrittenOn activity-before-opening',
    ]);
    expect(await refusal(readSpaces(Buffer.from('Ouvert le\n2024-01-01'), on))).toEqual([
      '1.lastWrittenOn activity-column-missing',
    ]);
  });
});

describe('figures of a file sent again', () => {
  const unit = (id: string, parentId: string | null) => ({ id, parentId, name: id, invited: 20 });
  const frame = { units: [unit('north', null), unit('south', null), unit('port', 'north')] };
  const measured = (cut: Cut, slots: readonly number[]): MeasuredCut => ({
    key: keyOf(cut),
    cut,
    withheld: null,
    counts: { adoption: { answered: slots.reduce((sum, one) => sum + one, 0), slots } },
  });
  const whole = (...slots: number[]) => measured(ORGANISATION, slots);
  const of = (unitId: string, ...slots: number[]) => measured({ kind: 'unit', unitId }, slots);
  const after = (before: MeasuredCut[], now: MeasuredCut[]) => holdSteps({ frame, threshold: 5 }, before, now);

  it('stay while fewer than the threshold moved: the newcomer’s type would be the difference', () => {
    expect(after([whole(9, 6, 5, 8)], [whole(9, 7, 5, 8)])).toEqual({ cuts: [whole(9, 6, 5, 8)], held: 1 });
    expect(after([whole(9, 6, 5, 8)], [whole(5, 10, 5, 8)])).toEqual({ cuts: [whole(9, 6, 5, 8)], held: 1 });
  });

  it('move once as many did, and those that are the same are held from nobody', () => {
    expect(after([whole(9, 6, 5, 8)], [whole(4, 11, 5, 8)])).toEqual({ cuts: [whole(4, 11, 5, 8)], held: 0 });
    expect(after([whole(9, 6, 5, 8)], [whole(9, 6, 5, 8)]).held).toBe(0);
  });

  it('move in a unit only when its change, taken from that of the whole, leaves nobody’s', () => {
    const before = [whole(20, 10, 5, 5), of('north', 10, 5, 2, 3), of('south', 10, 5, 3, 2)];
    // Five moved in the south, one in the north: the whole less the south would be that one.
    const now = [whole(15, 15, 5, 6), of('north', 10, 5, 2, 4), of('south', 5, 10, 3, 2)];
    expect(after(before, now)).toEqual({ cuts: [now[0], before[1], before[2]], held: 2 });
    const many = [whole(10, 20, 5, 5), of('north', 5, 10, 2, 3), of('south', 5, 10, 3, 2)];
    expect(after(before, many)).toEqual({ cuts: many, held: 0 });
  });

  it('move in a unit within another only when the rest of that one may be seen as well', () => {
    const before = [whole(30, 10, 0, 0), of('north', 20, 5, 0, 0), of('port', 10, 5, 0, 0)];
    const now = [whole(23, 17, 0, 0), of('north', 13, 12, 0, 0), of('port', 5, 10, 0, 0)];
    expect(after(before, now)).toEqual({ cuts: [now[0], now[1], before[2]], held: 1 });
  });
});
