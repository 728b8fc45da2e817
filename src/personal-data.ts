import type { TableOfPersonalData } from './privacy/index.js';

const ofNobody = (table: string, because: string): TableOfPersonalData => ({
  table,
  belongs: { to: 'nobody', because },
  erasure: 'keep',
  exported: [],
});

const ofPerson = (table: string, exported: readonly string[] = [], column = 'person_id'): TableOfPersonalData => ({
  table,
  belongs: { to: 'person', column },
  erasure: 'delete',
  exported,
});

const ofInvitation = (
  table: string,
  exported: readonly string[] = [],
  column = 'invitation_id',
): TableOfPersonalData => ({
  table,
  belongs: { to: 'invitation', column },
  erasure: 'delete',
  exported,
});

const ofSitting = (table: string, exported: readonly string[] = []): TableOfPersonalData => ({
  table,
  belongs: { to: 'sitting', column: 'sitting_id' },
  erasure: 'delete',
  exported,
});

/**
 * What every table holds of persons, and what becomes of it, in the order of `rows.ts`: the register that the export, the erasure and
 * the purge follow. A table without a line fails a test.
 */
export const personalData: readonly TableOfPersonalData[] = [
  ofNobody('organisations', 'an organisation and its public contact'),
  ofNobody('units', 'the tree of the organisation'),
  ofNobody('unit_changes', 'how the tree changed, and who changed it, by id'),
  ofNobody('jobs', 'what jobs ask for'),
  {
    table: 'people',
    belongs: { to: 'person', column: 'id' },
    // The row stays as a place without a name: entries of the audit trail and roles once held point to it.
    erasure: {
      staff_number: null,
      given_name: '',
      family_name: '',
      email: null,
      site: null,
      unit_id: null,
      job_id: null,
      manager_id: null,
      sort_name: '',
      search_text: '',
      state: 'erased',
    },
    exported: [
      'kind',
      'staff_number',
      'given_name',
      'family_name',
      'email',
      'locale',
      'site',
      'unit_id',
      'job_id',
      'manager_id',
      'state',
      'left_on',
      'left_recorded_at',
      'created_at',
    ],
  },
  ofPerson('placements', ['from_day', 'unit_id', 'job_id']),
  ofPerson('role_grants', ['role', 'unit_id', 'granted_at']),
  ofPerson('consents', ['purpose', 'given_at', 'withdrawn_at']),
  ofNobody('people_imports', 'files being imported, forgotten after a day'),
  ofNobody('people_import_pages', 'the rows of those files'),
  ofPerson('sessions', ['created_at', 'last_seen_at', 'expires_at', 'browser']),
  ofPerson('passwords', ['changed_at']),
  ofPerson('password_links', ['purpose', 'created_at', 'expires_at']),
  ofPerson('unconfirmed_addresses', ['changed_at']),
  ofNobody('sign_in_brakes', 'digests of what was tried, forgotten when the brake ends'),
  ofPerson('identities', ['issuer', 'subject', 'linked_at']),
  ofPerson('group_grants', ['role']),
  ofPerson('api_tokens', ['name', 'scopes', 'created_at', 'expires_at', 'last_used_on', 'revoked_at']),
  ofNobody('audit_entries', 'ids only: who has been erased is named nowhere in it'),
  ofNobody('audit_heads', 'digests of the audit trail'),
  ofNobody('queued_jobs', 'ids only, removed a week after they are done'),
  {
    table: 'mails',
    belongs: { to: 'subject', column: 'subject_id' },
    erasure: 'delete',
    exported: ['kind', 'to_address', 'locale', 'state', 'created_at', 'sent_at'],
  },
  ofNobody('content_documents', 'what is asked and how it is scored'),
  ofNobody('content_releases', 'which content went together'),
  ofNobody('item_exposures', 'how often a question was shown, to nobody in particular'),
  ofNobody('bank_usages', 'how many sittings used a bank'),
  ofNobody('campaigns', 'what an organisation asked, and whom to write to there'),
  ofInvitation(
    'invitations',
    [
      'campaign_id',
      'candidate_name',
      'locale',
      'time_factor',
      'accommodations',
      'expires_at',
      'acknowledged_at',
      'acknowledged_notice',
      'more_time_requested_at',
      'more_time_granted_at',
      'more_time_declined_at',
      'more_time_answer',
      'withdrawn_at',
      'created_at',
    ],
    'id',
  ),
  ofInvitation('verifications', ['sitting_id', 'requested_at', 'identity_checked_at']),
  ofInvitation('link_codes'),
  ofInvitation('sittings', ['started_at', 'deadline', 'ended_at', 'ended_because', 'paused_ms', 'release_digest']),
  // The score of a single answer would give the key away.
  ofSitting('administrations', [
    'sitting_id',
    'position',
    'item_id',
    'served_at',
    'answered_at',
    'response',
    'elapsed_ms',
  ]),
  ofSitting('flags', ['position', 'category', 'comment', 'raised_at', 'decision', 'reason', 'decided_at']),
  ofSitting('sitting_events', ['position', 'kind', 'at']),
  ofSitting('results', ['sitting_id', 'revision', 'body', 'because', 'computed_at']),
  ofNobody('campaign_drafts', 'ids of people, until the campaign is launched'),
  ofSitting('decisions', ['sitting_id', 'revision', 'outcome', 'reasons', 'decided_at']),
  ofSitting('contests', ['sitting_id', 'text', 'raised_at', 'due_at', 'outcome', 'reasons', 'answered_at']),
  ofSitting('passports', ['sitting_id', 'content', 'issued_at', 'valid_until', 'withdrawn_at']),
  ofNobody('open_links', 'a code for whoever wishes to apply'),
  ofInvitation('candidate_joins', ['may_be_written_to_since', 'joined_at']),
  ofInvitation('short_codes'),
  ofNobody('reminder_plans', 'when a campaign reminds'),
  ofNobody('code_guesses', 'how many wrong codes an hour'),
  ofNobody('retention_rules', 'how long things are kept'),
  ofNobody('erasures', 'ids only: the proof that somebody’s wish was followed'),
  ofNobody('erased_invitations', 'ids of what is gone, so that no backup brings it back'),
  ofNobody('purges', 'counts only'),
  ofNobody('group_bases', 'why an organisation holds groups'),
  ofPerson('group_memberships', ['characteristic', 'member_of']),
  ofNobody('waves', 'what is asked, of whom and when'),
  ofNobody('wave_schedules', 'what is asked again and again'),
  // Who may still answer: gone once they have.
  ofPerson('ballots'),
  ofNobody('ballot_codes', 'digests of codes, gone with the right to answer'),
  ofNobody('wave_links', 'a code for whoever wishes to answer'),
  // Only those of waves that told people that they are read by name; anonymous ones name nobody.
  ofPerson('submissions', ['wave_id', 'answers', 'day']),
];
