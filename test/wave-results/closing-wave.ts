import { randomUUID } from 'node:crypto';
import type { Instrument } from '../../src/barometers/index.js';
import { uuidOf } from '../../src/kernel/digest.js';
import type { Manner } from '../../src/wave-results/quality.js';
import type { Counted } from '../../src/wave-results/tally.js';
import type { Frame, Wave, WaveServices } from '../../src/waves/index.js';
import { both } from '../barometers/small-instrument.js';

/** Units of tests are called by words; databases want ids. */
export const unitId = (name: string): string => uuidOf(name);

export const unitKey = (name: string): string => `unit:${unitId(name)}`;

interface Answered {
  readonly instrument: Instrument;
  readonly frame: Frame;
  readonly submissions: readonly (Counted & Partial<Manner> & { readonly personId?: string })[];
}

/** A wave that nobody answers any more, not counted yet. */
export async function aClosingWave(
  store: Pick<WaveServices['store'], 'write'>,
  organisationId: string,
  { instrument, frame, submissions }: Answered,
  wish: Partial<Wave> = {},
): Promise<Wave> {
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
      ...frame,
      units: frame.units.map((unit) => ({
        ...unit,
        id: unitId(unit.id),
        parentId: unit.parentId === null ? null : unitId(unit.parentId),
      })),
    },
    opensAt: '2026-01-05T08:00:00.000Z',
    closesAt: '2026-01-20T08:00:00.000Z',
    openedAt: '2026-01-05T08:00:00.000Z',
    closedAt: '2026-01-20T08:00:00.000Z',
    lettersAskedAt: [],
    scheduleId: null,
    createdAt: '2026-01-01T08:00:00.000Z',
    ...wish,
  };
  await store.write(async (tables) => {
    await tables.addWave(wave);
    for (const { unitId: unit, bands, answers, pace = 'usual', isUniform = false, personId = null } of submissions)
      await tables.addSubmission({
        organisationId,
        waveId: wave.id,
        id: randomUUID(),
        unitId: unit === null ? null : unitId(unit),
        bands,
        answers,
        day: '2026-01-12',
        pace,
        isUniform,
        personId,
      });
  });
  return wave;
}
