import { readAnswers, type Answers } from '../barometers/index.js';
import { instantOf } from '../kernel/clock.js';
import { holderOf } from './open-wave-link.js';
import { AnswersUnfit, WaveLinkUnknown } from './problems.js';
import type { WaveServices } from './services.js';
import type { WaveTables } from './store.js';
import { isUniform, keptAnswers, paceOf, type Submission } from './submission.js';

export interface Sent {
  /** Made on the device, at random: sending again after a lost reply changes nothing. */
  readonly submissionId: string;
  readonly seconds: number;
  /** As they came. */
  readonly answers: unknown;
}

/**
 * Keeps what somebody answered and takes their right to answer away, together. Whoever sends the same again gets the same reply; the
 * link is unknown from then on, to everybody.
 */
export async function sendAnswers({ store, clock }: WaveServices, code: string, sent: Sent): Promise<void> {
  const answers = readAnswers(sent.answers);
  if (!answers) throw new AnswersUnfit();
  await store.write((tables) => keep(tables, code, { ...sent, answers }, instantOf(clock.now())));
}

async function keep(tables: WaveTables, code: string, sent: Sent & { readonly answers: Answers }, now: string) {
  // Before the code is looked at: it was used up by the answer that is there already.
  if (await tables.hasSubmission(sent.submissionId)) return;
  const { wave, place, ballot } = await holderOf(tables, code, now, (...key) => tables.shareWave(...key));
  const answers = keptAnswers(wave.instrument, sent.answers);
  if (!answers) throw new AnswersUnfit();
  if (ballot && !(await tables.useBallot(ballot))) throw new WaveLinkUnknown();
  const submission: Submission = {
    organisationId: wave.organisationId,
    waveId: wave.id,
    id: sent.submissionId,
    unitId: place.unitId,
    bands: place.bands,
    answers,
    day: now.slice(0, 10),
    pace: paceOf(sent.seconds, wave.instrument),
    isUniform: isUniform(answers),
    personId: wave.isAnonymous ? null : (ballot?.personId ?? null),
  };
  await tables.addSubmission(submission);
}
