import { setImmediate } from 'node:timers/promises';
import type { Upload } from '../../imports/index.js';
import { instantOf } from '../../kernel/clock.js';
import { nameInAudit, type Actor } from '../../organisations/index.js';
import { staffAsked, type Population } from '../../waves/index.js';
import { mayReadResults, mayUploadActivity } from '../access.js';
import { findWave } from '../find-wave.js';
import { ActivityColumnsMissing, ActivityNotMeasured, ActivityPeriodWrong, ActivityUntold } from '../problems.js';
import type { WaveResultServices } from '../services.js';
import type { ResultReader } from '../store.js';
import type { ClosedWave } from '../surveyed-wave.js';
import { takesMembers, type Member } from './activity.js';
import { countable, countMembers, type PlacedMember } from './count-members.js';
import { daysBetween, isDay } from './count-spaces.js';
import { holdSteps } from './hold-steps.js';
import { readMembers } from './read-members.js';
import { refuseFaulty } from './read-lines.js';

export interface MembersSent {
  readonly waveId: string;
  /** First and last day that the tool counted. */
  readonly from: string;
  readonly to: string;
  /** Whoever sends it says that the people measured, and those who represent them, were told. */
  readonly isTold: boolean;
}

/** What became of the lines; told once, to whoever has the file, and kept nowhere. */
export interface MembersTaken {
  readonly members: number;
  /** Counted in the organisation alone: nothing says of which unit they are. */
  readonly withoutUnit: number;
  /** Of people whom the wave did not ask. */
  readonly leftOut: number;
  /** Figures that stay as they were: fewer members moved than the threshold. */
  readonly held: number;
}

/** Four weeks, as the questions ask, or the month that tools count by. */
const PERIOD = { least: 28, most: 31 } as const;

/**
 * Reduces the file to counts while it is in memory, and keeps the counts in place of those there were. Neither the file nor a line is kept.
 * @throws {ActivityNotMeasured}, {ActivityUntold}, {ActivityPeriodWrong}, {FileRefused}, {ActivityFileFaulty}, {ActivityColumnsMissing}
 */
export async function uploadMembers(
  { store, clock }: Pick<WaveResultServices, 'store' | 'clock'>,
  actor: Actor,
  { waveId, from, to, isTold }: MembersSent,
  upload: Upload,
): Promise<MembersTaken> {
  mayUploadActivity(actor);
  const { wave } = await findWave(store.committed, actor, waveId, (found) => mayReadResults(actor, found));
  if (!takesMembers(wave)) throw new ActivityNotMeasured();
  if (!isTold) throw new ActivityUntold();
  const now = instantOf(clock.now());
  const days = isDay(from) && isDay(to) ? daysBetween(from, to) + 1 : 0;
  if (days < PERIOD.least || days > PERIOD.most || to > now.slice(0, 10)) throw new ActivityPeriodWrong(PERIOD);
  const { figures, members } = await readMembers((await upload.receive()).bytes, days);
  if (countable(wave.instrument, figures).length === 0) throw new ActivityColumnsMissing();
  const { placed, leftOut } = await placeMembers(store.committed, wave, members);
  const counted = await countMembers(wave, placed, figures, () => setImmediate());
  return store.write(async (tables) => {
    await tables.writtenWaves.lockWave(wave.organisationId, wave.id);
    const before = (await tables.activity(wave)).members;
    const { cuts, held } = holdSteps(wave, before?.cuts ?? [], counted);
    await tables.keepActivity(wave, { members: { from, to, cuts } });
    await tables.audit.append({
      organisationId: wave.organisationId,
      at: now,
      actor: nameInAudit(actor),
      action: 'wave.activity-uploaded',
      subject: { kind: 'wave', id: wave.id },
      facts: { file: 'members', from, to, isTold },
    });
    const withoutUnit = placed.filter(({ unitId }) => unitId === null).length;
    return { members: placed.length, withoutUnit, leftOut, held };
  });
}

/** Who is known is counted in their unit as the wave knows it, who is not in the organisation, when the whole of it was asked. */
async function placeMembers(
  { people }: ResultReader,
  { organisationId, population, frame }: ClosedWave,
  members: readonly Member[],
): Promise<{ readonly placed: PlacedMember[]; readonly leftOut: number }> {
  if (population.kind !== 'staff') throw new ActivityNotMeasured();
  const asked = new Map(
    (await staffAsked(people, organisationId, population)).map(({ id, unitId }) => [id, unitId] as const),
  );
  const personOf = await findPeople(people, organisationId, members);
  const framed = new Set(frame.units.map(({ id }) => id));
  const seen = new Set<string>();
  const placed = members.flatMap(({ line, identifier, figures }): PlacedMember[] => {
    const person = identifier === null ? undefined : personOf.get(identifier.toLowerCase());
    if (person === undefined) return isEverybody(population) ? [{ unitId: null, figures }] : [];
    // The same person by their number and by their address.
    if (seen.has(person)) refuseFaulty([{ line, column: 'identifier', fault: 'activity-twice' }]);
    seen.add(person);
    const unitId = asked.get(person);
    if (unitId === undefined) return [];
    return [{ unitId: unitId !== null && framed.has(unitId) ? unitId : null, figures }];
  });
  return { placed, leftOut: members.length - placed.length };
}

const isEverybody = ({ unitIds, sites }: Extract<Population, { kind: 'staff' }>): boolean =>
  unitIds === null && sites === null;

/** Ids of people by how the file names them. */
async function findPeople(
  people: ResultReader['people'],
  organisationId: string,
  members: readonly Member[],
): Promise<ReadonlyMap<string, string>> {
  const named = members.flatMap(({ identifier }) => identifier ?? []);
  const byAddress = await people.peopleByEmails(
    organisationId,
    named.filter((one) => one.includes('@')),
  );
  // Tools write in small letters what the staff's list has in capitals.
  const numbers = named.filter((one) => !one.includes('@')).flatMap((one) => [...new Set([one, one.toUpperCase()])]);
  const byNumber = await people.peopleByStaffNumbers(organisationId, numbers);
  return new Map([
    ...byAddress.map(({ email, id }) => [(email ?? '').toLowerCase(), id] as const),
    ...byNumber.map(({ staffNumber, id }) => [(staffNumber ?? '').toLowerCase(), id] as const),
  ]);
}
