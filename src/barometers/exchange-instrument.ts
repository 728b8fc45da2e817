import { currentDocuments, setFrenchSpaces } from '../content/index.js';
import type { CompetencyModel } from '../competencies/index.js';
import type { Actor } from '../organisations/index.js';
import { mayWriteInstruments } from './access.js';
import { beginWith, type BegunDraft } from './begin-draft.js';
import { knownInstrument } from './find-instrument.js';
import { draftAmong } from './open-draft.js';
import type { BarometerServices } from './services.js';
import { exportSurvey, type ExportedSurvey } from './surveyjs/export-survey.js';
import { importSurvey } from './surveyjs/import-survey.js';
import type { Loss } from './surveyjs/report.js';

/** A published instrument in the format of SurveyJS. @throws {InstrumentUnknown} */
export async function exportInstrument(
  services: BarometerServices,
  actor: Actor,
  id: string,
  version?: number,
): Promise<ExportedSurvey> {
  mayWriteInstruments(actor);
  return told(exportSurvey(await knownInstrument(services, actor.organisationId, id, version)));
}

/** @throws {InstrumentDraftUnknown} */
export async function exportDraft(services: BarometerServices, actor: Actor, id: string): Promise<ExportedSurvey> {
  mayWriteInstruments(actor);
  const versions = await services.store.committed.versionsOf(actor.organisationId, id);
  return told(exportSurvey(draftAmong(versions).instrument));
}

const told = ({ survey, report }: ExportedSurvey): ExportedSurvey => ({ survey, report: setFrenchSpaces(report) });

export interface ImportedDraft extends BegunDraft {
  readonly report: readonly Loss[];
}

/**
 * Begins a draft from a file of SurveyJS, with what could not be carried.
 * @throws {SurveyUnreadable}
 */
export async function importInstrument(
  services: BarometerServices,
  actor: Actor,
  text: string,
): Promise<ImportedDraft> {
  mayWriteInstruments(actor);
  const models = (await currentDocuments(services.content, 'model')) as CompetencyModel[];
  const { body, report } = importSurvey(
    text,
    models.map(({ id }) => id),
  );
  return { ...(await beginWith(services, actor, body)), report: setFrenchSpaces(report) };
}
