import { randomUUID } from 'node:crypto';
import { instrumentKind } from '../../src/barometers/index.js';
import { ballotCodeDigestOf, newTypedCode } from '../../src/waves/ballot.js';
import type { Wave, WaveServices } from '../../src/waves/index.js';
import { EVERY_FORM } from './survey-instrument.js';

const DAY_MS = 24 * 3_600_000;

const KITCHEN = '6a1f0d52-3f0c-4b57-9d0a-0c2a7f0b9f11';

const FRAME: Wave['frame'] = {
  units: [{ id: KITCHEN, parentId: null, name: 'Cuisine', invited: 12 }],
  attributes: [
    {
      id: 'site',
      name: { fr: 'Site', en: 'Site' },
      bands: [{ id: 'lyon', label: { fr: 'Lyon', en: 'Lyon' }, invited: 12 }],
    },
  ],
  invited: 12,
};

export interface BallotsOut {
  readonly wave: Wave;
  /** As they are printed, without their hyphens. */
  readonly codes: readonly string[];
}

/** A wave that is open, with so many people who have not answered. */
export async function anOpenWave(
  { store, ids, clock }: WaveServices,
  organisationId: string,
  howMany: number,
  wish: Partial<Wave> = {},
): Promise<BallotsOut> {
  const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString();
  const wave: Wave = {
    organisationId,
    id: ids.next(),
    title: { fr: 'Nos outils, hiver', en: 'Our tools, winter' },
    instrument: instrumentKind.schema.parse(EVERY_FORM),
    population: { kind: 'staff', unitIds: null, sites: null },
    isAnonymous: true,
    threshold: 5,
    withoutMail: 'sheets',
    remindDaysBefore: [],
    isShownToManagers: true,
    state: 'open',
    frame: FRAME,
    opensAt: inDays(-1),
    closesAt: inDays(10),
    openedAt: inDays(-1),
    closedAt: null,
    lettersAskedAt: [],
    scheduleId: null,
    createdAt: inDays(-2),
    ...wish,
  };
  const place = { unitId: KITCHEN, bands: { site: 'lyon' } };
  const ballots = Array.from({ length: howMany }, () => ({
    organisationId,
    waveId: wave.id,
    id: randomUUID(),
    personId: null,
    ...place,
    letters: 1,
  }));
  const codes = ballots.map(() => newTypedCode(ids.secretCode()));
  await store.write(async (tables) => {
    await tables.addWave(wave);
    await tables.addBallots(ballots);
    await tables.addBallotCodes(
      ballots.map((ballot, place) => ({ ballot, digest: ballotCodeDigestOf(codes[place] ?? '') })),
    );
  });
  return { wave, codes };
}
