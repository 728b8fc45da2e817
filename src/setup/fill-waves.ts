import { createHash, randomUUID } from 'node:crypto';
import { afterMinutes, type Instant } from '../kernel/clock.js';
import { countWave, type WaveResultServices } from '../wave-results/index.js';
import {
  ballotCodeDigestOf,
  closeWave,
  launchWave,
  openWave,
  planWave,
  sendAnswers,
  type Wave,
  type WaveServices,
} from '../waves/index.js';
import type { Actor } from '../organisations/index.js';
import type { Demonstration } from './demonstration.js';
import { playRespondent } from './play-respondent.js';
import { DAY_MINUTES, type StoryClock } from './story-clock.js';

interface WavesStage {
  readonly waves: WaveServices;
  readonly waveResults: WaveResultServices;
  readonly desk: Actor;
  readonly clock: StoryClock;
  readonly present: Instant;
}

type Survey = Demonstration['survey'];
type ToldWave = Survey['waves'][number];

const MOST_BALLOTS = 1_000;
/** How far people of one unit stand from one another, in points of a scale; and one person from one subject to another. */
const SPREAD = { people: 1.5, subjects: 1.7 };

/** The same survey three times: opened, answered by some of those asked, closed and counted, each on its days. */
export async function fillWaves(stage: WavesStage, { survey }: Demonstration): Promise<void> {
  for (const told of survey.waves) await playWave(stage, survey, told);
}

async function playWave(stage: WavesStage, survey: Survey, told: ToldWave): Promise<void> {
  const { waves, waveResults, desk, clock, present } = stage;
  const opensAt = afterMinutes(present, -told.daysAgo * DAY_MINUTES);
  const closesAt = afterMinutes(opensAt, survey.openDays * DAY_MINUTES);
  clock.moveTo(opensAt);
  const planned = await planWave(waves, desk, {
    instrumentId: survey.instrument,
    plan: {
      title: survey.title,
      population: { kind: 'staff', unitIds: null, sites: null },
      isAnonymous: true,
      threshold: survey.threshold,
      withoutMail: 'codes',
      remindDaysBefore: [4],
      isShownToManagers: true,
      opensAt,
      closesAt,
    },
  });
  await launchWave(waves, desk, planned.id);
  await openWave(waves, desk.organisationId, planned.id);
  const wave = await waves.store.committed.wave(desk.organisationId, planned.id);
  if (wave) await playRespondents(stage, wave, survey, told);
  clock.moveTo(afterMinutes(closesAt, -1));
  await closeWave(waves, desk, planned.id);
  await countWave(waveResults, { organisationId: desk.organisationId, id: planned.id });
}

async function playRespondents({ waves, clock }: WavesStage, wave: Wave, survey: Survey, told: ToldWave) {
  const units = await waves.store.committed.people.structure.units(wave.organisationId);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const opensAt = wave.openedAt ?? wave.opensAt;
  for (const ballot of await waves.store.committed.ballotsAfter(wave, null, MOST_BALLOTS)) {
    // The same people have the same temper in each wave: what changes is the story.
    const who = ballot.personId ?? ballot.id;
    const chance = drawsOf(`${who} ${told.daysAgo}`);
    if (chance() > told.share) continue;
    const own = SPREAD.people * triangle(drawsOf(who)) + (survey.units[codes.get(ballot.unitId ?? '') ?? ''] ?? 0);
    const answers = playRespondent(wave.instrument, {
      standOn: (driver = '') =>
        own + SPREAD.subjects * triangle(drawsOf(`${who} ${driver}`)) + (told.drivers[driver] ?? 0),
      chance,
      comments: survey.comments,
    });
    clock.moveTo(afterMinutes(opensAt, Math.floor(chance() * (survey.openDays - 1) * DAY_MINUTES)));
    const code = waves.ids.secretCode();
    await waves.store.write((tables) => tables.addBallotCodes([{ ballot, digest: ballotCodeDigestOf(code) }]));
    const seconds = Math.round(120 + 600 * chance());
    await sendAnswers(waves, code, { submissionId: randomUUID(), seconds, answers });
  }
}

/** From −1 to 1, most often near 0. */
const triangle = (chance: () => number): number => chance() + chance() - 1;

/** Uniform draws that follow from a seed. */
function drawsOf(seed: string): () => number {
  let place = 0;
  return () => {
    place += 1;
    return createHash('sha256').update(`${seed} ${place}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}
