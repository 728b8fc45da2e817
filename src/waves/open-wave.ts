import { randomUUID } from 'node:crypto';
import { instantOf } from '../kernel/clock.js';
import { JobPostponed, type JobHandler } from '../queue/index.js';
import { drawnCode } from '../kernel/typed-code.js';
import type { Ballot } from './ballot.js';
import { drawFrame, outsideFrame, type Place } from './draw-frame.js';
import { OPEN_WAVE } from './launch-wave.js';
import { staffAsked } from './population.js';
import { SEND_LETTERS } from './send-letters.js';
import type { WaveServices } from './services.js';
import type { WaveTables } from './store.js';
import type { Wave } from './wave.js';

const LONGEST_PAUSE_MS = 3_600_000;

/** Freezes the organisation, gives everybody who is asked the right to answer once, and has the letters sent. */
export const openWaveHandler = (services: WaveServices): JobHandler => ({
  kind: OPEN_WAVE,
  run: async ({ job }) => {
    const { organisationId, waveId } = job.payload as { organisationId: string; waveId: string };
    const wave = await services.store.committed.wave(organisationId, waveId);
    if (wave?.state !== 'scheduled') return;
    const missingMs = Date.parse(wave.opensAt) - services.clock.now().getTime();
    if (missingMs > 0) throw new JobPostponed(Math.min(missingMs, LONGEST_PAUSE_MS), 'the wave opens later');
    await openWave(services, organisationId, waveId);
  },
});

/** One unit of work: everybody is asked, or nobody yet. */
export function openWave({ store, clock, ids }: WaveServices, organisationId: string, waveId: string): Promise<void> {
  return store.write(async (tables) => {
    const wave = await tables.lockWave(organisationId, waveId);
    if (wave?.state !== 'scheduled') return;
    const now = instantOf(clock.now());
    const opened: Wave = { ...wave, state: 'open', openedAt: now };
    if (wave.population.kind === 'outside') {
      const { audiences } = wave.population;
      const linkOf = (audienceId: string) => ({
        organisationId,
        waveId,
        audienceId,
        code: drawnCode(ids.secretCode(), OPEN_LINK_LENGTH),
      });
      await tables.addOpenLinks(audiences.map(({ id }) => linkOf(id)));
      await tables.keepWave({ ...opened, frame: outsideFrame(audiences) });
    } else {
      const frame = await giveBallots(tables, wave, wave.population);
      await tables.keepWave({ ...opened, frame, lettersAskedAt: [now] });
      await askForLetters(tables, wave, { jobId: ids.next(), at: now, letters: 1 });
    }
    await tables.audit.append({
      organisationId,
      at: now,
      actor: 'service',
      action: 'wave.opened',
      subject: { kind: 'wave', id: waveId },
      facts: {},
    });
  });
}

/** On a leaflet, in a signature: short enough to copy, long enough that nobody finds it by trying. */
const OPEN_LINK_LENGTH = 14;

async function giveBallots(
  tables: WaveTables,
  wave: Wave,
  population: Extract<Wave['population'], { kind: 'staff' }>,
): Promise<Wave['frame']> {
  const { organisationId, id: waveId, withoutMail, isAnonymous } = wave;
  const people = await staffAsked(tables.people, organisationId, population);
  const { structure } = tables.people;
  const { unitIds, sites } = population;
  const isOfAll = unitIds === null && sites === null;
  const everybody = isOfAll
    ? people
    : await staffAsked(tables.people, organisationId, { ...population, unitIds: null, sites: null });
  const leaders = new Set(everybody.flatMap(({ managerId }) => (managerId === null ? [] : [managerId])));
  const units = await structure.units(organisationId);
  const { frame, placeOf } = drawFrame({ people, units, jobs: await structure.jobs(organisationId), leaders });
  const ballotAt = (place: Place, personId: string | null): Ballot => ({
    organisationId,
    waveId,
    // Random, not by time: see `forgetOrder`.
    id: randomUUID(),
    personId,
    ...place,
    letters: 0,
  });
  const ballots = people.map((person) => {
    const place = placeOf(person);
    // Whoever draws a code from a pile is known by the pile's unit, and by nothing else.
    const isFromPile = withoutMail === 'codes' && isAnonymous && person.email === null;
    return isFromPile ? ballotAt({ unitId: place.unitId, bands: {} }, null) : ballotAt(place, person.id);
  });
  await tables.addBallots(ballots);
  return frame;
}

/** The invitation, or a reminder, to everybody who has not answered. */
export async function askForLetters(
  tables: WaveTables,
  { organisationId, id }: Wave,
  { jobId, at, letters }: { readonly jobId: string; readonly at: string; readonly letters: number },
): Promise<void> {
  await tables.jobs.enqueue({
    id: jobId,
    organisationId,
    kind: SEND_LETTERS,
    payload: { organisationId, waveId: id, letters },
    runAt: at,
    createdAt: at,
    onlyOnce: `${SEND_LETTERS}:${id}:${letters}`,
  });
}
