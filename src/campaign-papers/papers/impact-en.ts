import type { ImpactWords } from './impact-words.js';

export const IMPACT_EN: ImpactWords = {
  title: 'Data protection impact assessment',
  lead: 'Filled in from the campaign’s settings (GDPR, art. 35). What begins with “Suggestion” and the ratings of risks are proposals; the organisation, as controller, confirms or changes them, and writes what the service cannot know. This document is not legal advice.',
  data: 'Data processed and what becomes of them',
  dataColumns: ['Category', 'What it holds', 'At its term or on request', 'Copy given'],
  categories: {
    identity: {
      name: 'Identity and post',
      holds:
        'Name, staff number, e-mail address, language, site, unit, job, manager, dates of joining the unit and of leaving.',
    },
    access: {
      name: 'Accounts and rights',
      holds: 'Roles, open sessions, hashed password, identity at the sign-in provider, tokens of programs.',
    },
    consents: { name: 'Consents', holds: 'What was agreed to, when, and when it was withdrawn.' },
    mails: { name: 'Messages', holds: 'Invitations, reminders and replies sent, with their address and state.' },
    invitations: {
      name: 'Invitations',
      holds:
        'Who is invited to what, the version of the notice read, accommodations granted without their reason, digests of links and codes.',
    },
    answers: {
      name: 'Answers and course of the test',
      holds: 'Questions asked, answers, time per question, pauses, moments the page is left, verification test.',
    },
    reports: { name: 'Reports', holds: 'Questions reported, comment, what was decided.' },
    results: { name: 'Results', holds: 'Scores and levels by domain, with their margin, and their revisions.' },
    'self-estimates': {
      name: 'What people say of themselves',
      holds: 'The level they give themselves by domain, day by day; nobody else reads it.',
    },
    decisions: {
      name: 'Decisions and contests',
      holds: 'Outcome, written reasons, who decided and when; contest and reply.',
    },
    passports: { name: 'Passports', holds: 'Certificate made at the person’s request, which they may withdraw.' },
    surveys: {
      name: 'Surveys',
      holds:
        'Who may still answer, until they have or it closes. Answers carry a name only where the survey said so before its first question; those are removed a year after it closes. A file of activity of the collaborative network, if one is sent, is reduced at once to numbers by group and is never kept.',
    },
    ideas: {
      name: 'Ideas',
      holds: 'Signed ideas and what was added to them. Those that are not signed lead to nobody.',
    },
    dashboards: {
      name: 'Dashboards',
      holds:
        'Who sees to an action of a team; shared views, reports and subscriptions of those who read figures of groups. A report is kept for thirty days.',
    },
    groups: {
      name: 'Groups for fairness',
      holds:
        'Gender, age band or disability, only where the organisation lawfully holds them; never seen by those who decide.',
    },
  },
  otherTables: 'Others',
  erased: {
    delete: 'Deleted',
    blank: 'Name, address, answers and ties emptied, the line points to nobody',
    keep: 'Kept without a name',
    rest: 'the rest is deleted',
  },
  idsOnly:
    'The audit trail and the proofs of erasures and purges hold ids only, without names: they remain after an erasure.',
  copied: { yes: 'yes', no: 'no' },
  recipients: 'Recipients',
  risks: 'Risks and measures',
  risksLead:
    'Ratings proposed on the CNIL’s scale (negligible, limited, significant, maximum), before and after the product’s measures. The organisation confirms them.',
  riskColumns: ['Risk', 'Before', 'The product’s measures', 'After'],
  degrees: ['negligible', 'limited', 'significant', 'maximum'],
  degree: (likelihood, severity) => `Likelihood ${likelihood}, severity ${severity}`,
  risk: {
    bias: {
      fear: 'Bias: questions put a group at a disadvantage',
      measures:
        'Situations at work, of no trade in particular; two languages written as equals; pass rates compared between groups with a test and numbers; reported questions examined and withdrawn. The statistical check question by question is still to be done.',
    },
    'wrong-level': {
      fear: 'Wrong classification: a level shown is not the true one',
      measures:
        'Margin of error and probability of the level always shown; the scale said to be provisional; supervised verification test; contest and new computation.',
    },
    'over-reliance': {
      fear: 'Over-reliance: the score decides in people’s place',
      measures:
        'No automatic threshold; a decision under a name, with reasons beyond the score, refused otherwise; order by name; sentences on what must not be concluded; nobody decides about themselves.',
    },
    exclusion: {
      fear: 'Exclusion: disability, device, habit of tests',
      measures:
        'More time asked for without reasons, pauses, no time limit, questions fit for screen readers, practice before the test, phone or computer, a printed code for whoever has no address.',
    },
    pressure: {
      fear: 'Pressure: people dare not refuse or contest',
      measures:
        'Notice read before the first question, refusal possible, a named contact, contest with a button, reply by another person within a month.',
    },
    'leaked-questions': {
      fear: 'Questions known beforehand, or somebody’s help',
      measures:
        'Exposure of each question limited, different tests, expected answers never sent, supervised verification. Of no effect where the bank used is public.',
    },
    're-identification': {
      fear: 'Re-identification in figures or in the audit trail',
      measures:
        'Groups under five never shown, nor what would let them be deduced; audit trail and proofs of erasure without names.',
    },
    breach: {
      fear: 'Breach: access to results, their loss or publication',
      measures:
        'Digests of links and sessions, argon2id, tries slowed down, rights by role, organisations kept apart, chained audit trail, immediate stop of a campaign, links withdrawn.',
    },
    'kept-too-long': {
      fear: 'Kept too long',
      measures:
        'Durations by use, within bounds; a purge each night with its proof; erasure asked for by people themselves.',
    },
  },
  remains: 'What the organisation must write',
  remainsLead: 'Without these, the assessment is not finished.',
  blanks: [
    ['hosting, processors and their contracts, transfers outside the Union', 3],
    ['the legal basis chosen', 2],
    ['encryption of disks and backups, how long backups are kept', 2],
    ['views of the people concerned or of their representatives (art. 35(9))', 3],
    ['residual risks accepted, measures added, consultation of the CNIL where a risk stays high (art. 36)', 3],
    ['opinion of the data protection officer, date', 3],
    ['decision of the controller, date, name and signature', 3],
  ],
  description: ({ isHiring, organisation }) => ({
    heading: 'Description of the processing',
    text: [
      `${organisation} measures the digital agility of people ${isHiring ? 'who apply for a job' : 'who might be promoted'}, by an adaptive test online. The result informs a decision that a person takes. Everyone gets a link, reads the notice, answers, and reads their result.`,
    ],
  }),
  whyAssessed: ({ isHiring }) => ({
    heading: 'Why an assessment is needed',
    points: [
      'Evaluation and scoring of people: a kind of processing on the CNIL’s list (art. 35(3) and (4)).',
      'People who depend on the other side: employees or applicants before an employer.',
      `High-risk AI system under the European regulation, Annex III, point 4 ${isHiring ? '(a) (recruitment)' : '(b) (promotion)'}; duties applicable on 2 December 2027: human oversight, logs kept six months at least, information of people and their representatives (art. 26).`,
    ],
  }),
  bases: ({ isHiring }) => ({
    heading: 'Legal bases',
    points: [
      `Suggestion: the employer’s legitimate interest in assessing skills the post calls for (art. 6(1)(f))${isHiring ? ', or steps at the person’s request before a contract (art. 6(1)(b))' : ''}, after a written balancing.`,
      'Suggestion: do not rely on consent, which is not free before an employer, except to keep an applicant’s data longer.',
      'Suggestion: no sensitive data is asked for. Where the organisation declares groups linked to disability to check fairness, it names the exception of art. 9(2) it relies on.',
      'Suggestion: art. 22 does not forbid this processing as long as a person really decides (CJEU, C-634/21).',
    ],
  }),
  necessity: ({ isHiring, fewest, most }) => ({
    heading: 'Necessity and proportionality',
    text: [
      `A direct and necessary link with ${isHiring ? 'the job offered (French Labour Code, L1221-6)' : 'the assessment of professional skills (French Labour Code, L1222-2)'}. The test asks questions of the model only, ${fewest} to ${most}, and stops as soon as the measure suffices. The reason for an accommodation is never asked. What the organisation says of it:`,
    ],
  }),
  oversight: () => ({
    heading: 'Human oversight',
    points: [
      'An authorised person decides each case, under their name, and writes their reasons; repeating the score is not enough, and the service refuses it.',
      'Nobody decides about themselves, nor replies to the contest of a decision they took.',
      'The organisation can withdraw a question, compute again, interrupt or stop the campaign at any moment.',
      'Suggestion: name and train those who read results (art. 26(2) of the AI Act).',
    ],
  }),
};
