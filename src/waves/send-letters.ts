import { v5 } from 'uuid';
import { instantOf } from '../kernel/clock.js';
import type { JobHandler } from '../queue/index.js';
import type { WaveServices } from './services.js';
import { isAnswerable, type Wave } from './wave.js';

/** With `{ organisationId, waveId, letters }`: which letter it is; the first is the invitation. */
export const SEND_LETTERS = 'waves.send-letters';

/** One kind for invitation and reminder: who looks at the outbox does not learn who had to be reminded. */
export const WAVE_LETTER = 'wave-letter';

/** Few enough that nobody who answers meanwhile waits for it. */
const BATCH = 100;

interface Payload {
  readonly organisationId: string;
  readonly waveId: string;
  readonly letters: number;
}

/** Posts one letter to everybody who may still answer and has an address. May be killed at any moment and begun again. */
export const sendLettersHandler = (services: WaveServices): JobHandler => ({
  kind: SEND_LETTERS,
  run: async ({ job, signal }) => {
    const payload = job.payload as unknown as Payload;
    const wave = await services.store.committed.wave(payload.organisationId, payload.waveId);
    if (!wave) return;
    for (let after: string | null = null; ;) {
      signal.throwIfAborted();
      const next = await sendSome(services, wave, payload.letters, after);
      if (next === null) return;
      after = next;
    }
  },
});

/** @returns the last ballot looked at; null when there are no more */
function sendSome(
  { store, clock, ids }: WaveServices,
  wave: Wave,
  letters: number,
  after: string | null,
): Promise<string | null> {
  const { organisationId, id } = wave;
  return store.write(async (tables) => {
    const now = instantOf(clock.now());
    const current = await tables.lockWave(organisationId, id);
    if (!current || !isAnswerable(current, now)) return null;
    const ballots = await tables.ballotsAfter(wave, after, BATCH);
    const due = ballots.filter((ballot) => ballot.letters < letters && ballot.personId !== null);
    const people = await tables.people.peopleByIds(
      organisationId,
      due.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    for (const ballot of due) {
      const person = byId.get(ballot.personId ?? '');
      if (person?.state !== 'active' || person.email === null) continue;
      await tables.mail.post({
        organisationId,
        id: v5(`${WAVE_LETTER}:${letters}`, ballot.id),
        kind: WAVE_LETTER,
        to: person.email,
        locale: person.locale,
        facts: { ballotId: ballot.id, letters },
        subjectId: id,
        createdAt: now,
        jobId: ids.next(),
      });
    }
    await tables.keepLetters(
      wave,
      due.map(({ id: ballotId }) => ballotId),
      letters,
    );
    return ballots.length < BATCH ? null : (ballots.at(-1)?.id ?? null);
  });
}
