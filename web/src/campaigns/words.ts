import { asDate } from '../language/formats.js';
import * as m from '../paraglide/messages.js';
import type { DraftField, ListedCampaign, ParticipationState } from './contract.js';

export const purposeInWords = (purpose: 'hiring' | 'promotion' | null): string => {
  if (purpose === null) return m.campaigns_purpose_none();
  return purpose === 'hiring' ? m.campaigns_purpose_hiring() : m.campaigns_purpose_promotion();
};

/** The last moment of a campaign belongs to the day before midnight. */
export const lastDay = (closesAt: string): string => asDate(new Date(Date.parse(closesAt) - 1));

export function stateInWords({ state, opensAt, closesAt }: ListedCampaign): string {
  const now = new Date().toISOString();
  if (state === 'stopped') return m.campaigns_state_stopped();
  if (state === 'closed' || (closesAt !== null && closesAt <= now)) return m.campaigns_state_closed();
  return opensAt > now ? m.campaigns_state_planned() : m.campaigns_state_open();
}

const PARTICIPATION: Readonly<Record<ParticipationState, () => string>> = {
  invited: m.campaigns_person_invited,
  acknowledged: m.campaigns_person_acknowledged,
  started: m.campaigns_person_started,
  finished: m.campaigns_person_finished,
  interrupted: m.campaigns_person_interrupted,
  withdrawn: m.campaigns_person_withdrawn,
};

export const participationInWords = (state: ParticipationState): string => PARTICIPATION[state]();

const FIELDS: Readonly<Record<DraftField, () => string>> = {
  purpose: m.campaigns_field_purpose,
  titleFr: m.campaigns_field_title_fr,
  titleEn: m.campaigns_field_title_en,
  jobId: m.campaigns_field_job,
  unitIds: m.campaigns_field_units,
  personIds: m.campaigns_field_people,
  isOpenLink: m.campaigns_field_open_link,
  blueprintId: m.campaigns_field_blueprint,
  opensOn: m.campaigns_field_opens,
  closesOn: m.campaigns_field_closes,
  answerBy: m.campaigns_field_answer_by,
  message: m.campaigns_field_message,
  contactName: m.campaigns_field_contact_name,
  contactEmail: m.campaigns_field_contact_email,
  jobRelevance: m.campaigns_field_job_relevance,
  worksCouncilOn: m.campaigns_field_works_council,
  accommodations: m.campaigns_field_accommodations,
};

export const fieldInWords = (field: DraftField): string => FIELDS[field]();

const FAULTS: Readonly<Record<string, () => string>> = {
  isNotEmpty: m.campaigns_fault_empty,
  isEmail: m.campaigns_fault_email,
  nobody: m.campaigns_fault_nobody,
  'no-longer-there': m.campaigns_fault_gone,
  'other-purpose': m.campaigns_fault_other_purpose,
  'before-opening': m.campaigns_fault_before_opening,
  past: m.campaigns_fault_past,
  'not-past': m.campaigns_fault_not_past,
  'too-short': m.campaigns_fault_too_short,
};

export const faultInWords = (fault: string): string => (FAULTS[fault] ?? m.campaigns_fault_empty)();
