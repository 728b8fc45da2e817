import * as m from '../paraglide/messages.js';

/** The closed lists of values that the audit trail keeps, by what they are about. */
const WORDS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  after: { uncertain: m.privacy_value_after_uncertain, refused: m.privacy_value_after_refused },
  as: {
    page: m.privacy_value_as_page,
    list: m.privacy_value_as_list,
    comparison: m.privacy_value_as_comparison,
    summary: m.privacy_value_as_summary,
    'earlier-test': m.privacy_value_as_earlier_test,
  },
  by: {
    password: m.privacy_value_by_password,
    provider: m.privacy_value_by_provider,
    demonstration: m.privacy_value_by_demonstration,
    setup: m.privacy_value_by_setup,
    owner: m.privacy_value_by_owner,
    link: m.privacy_value_by_link,
    command: m.privacy_value_by_command,
    mail: m.privacy_value_by_mail,
  },
  code: { UNIT_UNKNOWN: m.privacy_value_code_unit },
  field: {
    kind: m.people_kind,
    staffNumber: m.people_staff_number,
    givenName: m.people_given_name,
    familyName: m.people_family_name,
    email: m.people_email,
    locale: m.people_locale,
    site: m.people_site,
    unitId: m.people_unit,
    jobId: m.people_job,
    managerId: m.people_manager,
  },
  kind: { employee: m.people_employee, candidate: m.people_candidate },
  locale: { fr: m.privacy_value_locale_fr, en: m.privacy_value_locale_en },
  paper: {
    'works-council': m.privacy_value_paper_works_council,
    'impact-assessment': m.privacy_value_paper_impact,
  },
  purpose: {
    hiring: m.self_purpose_hiring,
    promotion: m.self_purpose_promotion,
    'team-figures': m.privacy_value_purpose_team,
    coaching: m.privacy_value_purpose_coaching,
  },
  blueprint: {
    hiring: m.privacy_value_blueprint_hiring,
    promotion: m.privacy_value_blueprint_promotion,
  },
  sent: {
    accepted: m.privacy_value_sent_accepted,
    refused: m.operations_test_refused,
    postponed: m.operations_test_postponed,
    away: m.operations_test_away,
    'no-answer': m.operations_test_no_answer,
    'not-configured': m.operations_test_not_configured,
  },
  verdict: { withdraw: m.privacy_value_verdict_withdraw, keep: m.privacy_value_verdict_keep },
};

/** Null for a value that this page does not know. */
export const wordsOfValue = (about: string, value: string): string | null => WORDS[about]?.[value]?.() ?? null;
