import { instantOf } from '../../kernel/clock.js';
import type { Localised } from '../../kernel/localised.js';
import { nameInAudit, type Actor } from '../../organisations/index.js';
import { fullNameOf } from '../../people/index.js';
import { RespondentUnknown } from '../problems.js';
import type { WaveResultServices } from '../services.js';
import { answersInWords, type QuestionAnswered } from './answers-in-words.js';
import { findNamedWave } from './find-named-wave.js';
import type { RespondentLine } from './list-respondents.js';

export interface NamedAnswers {
  readonly wave: { readonly id: string; readonly title: Localised; readonly instrumentName: Localised };
  readonly respondent: RespondentLine;
  readonly answers: readonly QuestionAnswered[];
}

/**
 * What one person answered in an identified wave. That somebody looked is written, durably, before it is shown: the person finds it among
 * those who looked.
 * @throws {RespondentUnknown} nobody who answered by name
 */
export async function showRespondent(
  { store, audit, clock }: WaveResultServices,
  actor: Actor,
  { waveId, personId }: { readonly waveId: string; readonly personId: string },
): Promise<NamedAnswers> {
  const reader = store.committed;
  const wave = await findNamedWave(reader, actor, waveId);
  const sent = await reader.waves.submissionOf(wave, personId);
  const person = await reader.people.person(wave.organisationId, personId);
  if (!sent || !person) throw new RespondentUnknown();
  await audit.record({
    organisationId: wave.organisationId,
    at: instantOf(clock.now()),
    actor: nameInAudit(actor),
    action: 'wave.answers-viewed',
    subject: { kind: 'person', id: personId },
    facts: { wave: wave.id },
  });
  const unit = wave.frame.units.find(({ id }) => id === sent.unitId)?.name ?? null;
  return {
    wave: { id: wave.id, title: wave.title, instrumentName: wave.instrument.name },
    respondent: { personId, name: fullNameOf(person), unit, day: sent.day },
    answers: answersInWords(wave.instrument, sent.answers),
  };
}
