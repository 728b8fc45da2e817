import { composeServices, contentKinds, type Services } from '../../src/app.module.js';
import { launchCampaign, NO_TERMS, type StoredResult } from '../../src/assessments/index.js';
import { InvitationRow } from '../../src/assessments/storage/campaign.rows.js';
import { ResultRow, SittingRow } from '../../src/assessments/storage/sitting.rows.js';
import { publishContent } from '../../src/content/index.js';
import type { Database } from '../../src/database/database.js';
import type { Job, Unit } from '../../src/organisations/index.js';
import { PersonRow } from '../../src/people/storage/people.rows.js';
import { createRandom, normalCdf, type Random } from '../../src/psychometrics/index.js';

const ROWS_A_STATEMENT = 100;
const ROWS_A_UNIT_OF_WORK = 5_000;
const PEOPLE_A_TEAM = 50;
const TEAMS_A_SERVICE = 20;
const SERVICES_A_DIRECTION = 5;
const ANSWERS_A_TEST = 30;
const CUTS = [-1.5, -0.5, 0.5, 1.5];

/** An organisation of teams of fifty, in which everybody took one test: half of each team in each of two half-years. */
export interface LargeOrganisation {
  readonly services: Services;
  readonly organisationId: string;
  readonly teams: readonly Unit[];
  readonly answers: number;
  /** The ends of the two half-years. */
  readonly ends: readonly [string, string];
}

const ENDS = ['2026-01-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'] as const;
const DAYS = ['2025-10-10', '2026-03-10'] as const;

export async function aLargeOrganisation(
  database: Database,
  people: number,
  contentDir: string,
): Promise<LargeOrganisation> {
  const services = composeServices(database);
  await publishContent(contentDir, contentKinds, services.content);
  const { assessments } = services;
  const organisationId = assessments.ids.next();
  const contact = { name: 'Camille Essai', email: 'camille@essai.example' };
  const createdAt = '2025-01-01T00:00:00.000Z';
  await assessments.organisations.add({ id: organisationId, name: 'Essai', defaultLocale: 'fr', contact, createdAt });
  const teams = await addUnits(services, organisationId, Math.ceil(people / PEOPLE_A_TEAM));
  const jobs = await addJobs(services, organisationId);
  const campaign = await launchCampaign(assessments, {
    organisationId,
    purpose: 'promotion',
    title: { fr: 'Promotion', en: 'Promotion' },
    job: null,
    jobId: null,
    terms: NO_TERMS,
    blueprintId: 'promotion',
    opensAt: createdAt,
    closesAt: null,
    answerBy: null,
    contact,
  });
  const instrument = await assessments.instruments.current('promotion');
  const random = createRandom(20_261_201);
  const rows: Rows = { people: [], invitations: [], sittings: [], results: [] };
  for (let at = 0; at < people; at += 1) {
    const team = teams[Math.floor(at / PEOPLE_A_TEAM)];
    const job = jobs[at % jobs.length];
    if (!team || !job) break;
    const day = DAYS[at % 2 === 0 ? 0 : 1];
    const id = assessments.ids.next();
    const [invitation, sitting] = [assessments.ids.next(), assessments.ids.next()];
    rows.people.push(personRow({ organisationId, id, unitId: team.id, jobId: job.id, at }));
    rows.invitations.push(
      invitationRow({ organisationId, id: invitation, campaignId: campaign.id, personId: id, unitId: team.id, day }),
    );
    rows.sittings.push({
      organisation_id: organisationId,
      id: sitting,
      invitation_id: invitation,
      release_digest: instrument.releaseDigest,
      blueprint_id: 'promotion',
      seed: 'abcdef',
      state: 'finished',
      excluded_items: null,
      started_at: `${day}T09:00:00.000Z`,
      deadline: null,
      ended_at: `${day}T09:30:00.000Z`,
      ended_because: 'precise',
      accommodations: null,
      paused_at: null,
      paused_ms: 0,
    });
    rows.results.push({
      organisation_id: organisationId,
      sitting_id: sitting,
      revision: 1,
      body: JSON.stringify(resultOf(instrument.domainIds, random, day)),
      because: 'finished',
      computed_at: `${day}T09:30:00.000Z`,
    });
    if (rows.people.length === ROWS_A_UNIT_OF_WORK) await keep(database, rows);
  }
  await keep(database, rows);
  const items = instrument.domainIds.flatMap((domain) =>
    [...instrument.items.values()].filter((item) => item.domain === domain).slice(0, ANSWERS_A_TEST / 10),
  );
  await addAnswers(
    database,
    items.map(({ id }) => id),
  );
  return { services, organisationId, teams, answers: people * items.length, ends: ENDS };
}

interface Rows {
  people: PersonRow[];
  invitations: InvitationRow[];
  sittings: SittingRow[];
  results: ResultRow[];
}

async function keep(database: Database, rows: Rows): Promise<void> {
  await database.write(async (manager) => {
    for (const [entity, part] of [
      [PersonRow, rows.people],
      [InvitationRow, rows.invitations],
      [SittingRow, rows.sittings],
      [ResultRow, rows.results],
    ] as const)
      for (let from = 0; from < part.length; from += ROWS_A_STATEMENT)
        await manager.insert(entity, part.slice(from, from + ROWS_A_STATEMENT));
  });
  rows.people = [];
  rows.invitations = [];
  rows.sittings = [];
  rows.results = [];
}

/** Every answer is a row, as the service keeps it; made by the database, which is quicker. */
async function addAnswers(database: Database, items: readonly string[]): Promise<void> {
  const list = items.map((id, at) => `(${at + 1}, '${id}')`).join(', ');
  const score = database.kind === 'postgres' ? 'CAST(floor(random() * 2) AS integer)' : 'abs(random()) % 2';
  await database.write(async (manager) => {
    await manager.query(`WITH items(number, item) AS (VALUES ${list})
      INSERT INTO administrations (organisation_id, sitting_id, position, item_id, shown_order, selection, progress, served_at,
        answered_at, response, elapsed_ms, score, withdrawn_at)
      SELECT sitting.organisation_id, sitting.id, items.number, items.item, '[]', '{}', '{}', sitting.started_at,
        sitting.ended_at, '{}', 20000, ${score}, NULL
      FROM sittings sitting CROSS JOIN items`);
    if (database.kind === 'postgres') await manager.query('ANALYZE');
  });
}

async function addUnits({ people }: Services, organisationId: string, count: number): Promise<Unit[]> {
  const createdAt = '2025-01-01T00:00:00.000Z';
  const unit = (name: string, parent: Unit | null): Unit => {
    const id = people.ids.next();
    return { organisationId, id, parentId: parent?.id ?? null, code: name, name, closedAt: null, createdAt };
  };
  const top = unit('Groupe', null);
  const teams: Unit[] = [];
  const all: Unit[] = [top];
  let [direction, service] = [top, top];
  for (let at = 0; at < count; at += 1) {
    if (at % (TEAMS_A_SERVICE * SERVICES_A_DIRECTION) === 0)
      all.push((direction = unit(`Direction ${all.length}`, top)));
    if (at % TEAMS_A_SERVICE === 0) all.push((service = unit(`Service ${all.length}`, direction)));
    const team = unit(`Équipe ${at + 1}`, service);
    teams.push(team);
    all.push(team);
  }
  await people.store.write(async (tables) => {
    for (const one of all) await tables.structure.addUnit(one);
  });
  return teams;
}

async function addJobs({ people }: Services, organisationId: string): Promise<Job[]> {
  const jobs = [1, 2, 3, 4].map((number): Job => ({
    organisationId,
    id: people.ids.next(),
    code: `M${number}`,
    title: { fr: `Métier ${number}`, en: `Job ${number}` },
    target: { modelId: 'digital-agility', domains: { creation: 1 + (number % 3) + 1, safety: 3, communication: 3 } },
    version: 1,
    archivedAt: null,
    createdAt: '2025-01-01T00:00:00.000Z',
  }));
  await people.store.write(async (tables) => {
    for (const job of jobs) await tables.structure.addJob(job);
  });
  return jobs;
}

function personRow(one: {
  readonly organisationId: string;
  readonly id: string;
  readonly unitId: string;
  readonly jobId: string;
  readonly at: number;
}): PersonRow {
  return {
    organisation_id: one.organisationId,
    id: one.id,
    kind: 'employee',
    staff_number: `L${one.at}`,
    given_name: 'Dominique',
    family_name: `Essai ${one.at}`,
    email: null,
    locale: 'fr',
    site: null,
    unit_id: one.unitId,
    job_id: one.jobId,
    manager_id: null,
    state: 'active',
    left_on: null,
    left_recorded_at: null,
    created_at: '2025-01-01T00:00:00.000Z',
    sort_name: `essai ${one.at}`,
    search_text: `dominique essai ${one.at}`,
  };
}

function invitationRow(one: {
  readonly organisationId: string;
  readonly id: string;
  readonly campaignId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly day: string;
}): InvitationRow {
  return {
    organisation_id: one.organisationId,
    id: one.id,
    campaign_id: one.campaignId,
    person_id: one.personId,
    unit_id: one.unitId,
    candidate_name: null,
    locale: 'fr',
    time_factor: 1,
    accommodations: null,
    verifies_sitting_id: null,
    expires_at: null,
    acknowledged_at: null,
    acknowledged_notice: null,
    more_time_requested_at: null,
    more_time_granted_at: null,
    more_time_declined_at: null,
    more_time_answer: null,
    withdrawn_at: null,
    created_at: `${one.day}T08:00:00.000Z`,
  };
}

/** A result as the service keeps it, of somebody drawn at random. */
function resultOf(domainIds: readonly string[], random: Random, day: string): StoredResult {
  const own = random.normal();
  const measureOf = (estimate: number, standardError: number) => {
    const limits = [-Infinity, ...CUTS, Infinity];
    const levelProbabilities = limits
      .slice(1)
      .map(
        (limit, at) =>
          normalCdf((limit - estimate) / standardError) - normalCdf(((limits[at] ?? 0) - estimate) / standardError),
      );
    const level = 1 + levelProbabilities.indexOf(Math.max(...levelProbabilities));
    const interval = { low: estimate - 1.96 * standardError, high: estimate + 1.96 * standardError };
    return { estimate, standardError, interval, level, levelProbabilities };
  };
  const overall = measureOf(0.8 * own, 0.28);
  return {
    revision: 1,
    because: 'finished',
    computedAt: `${day}T09:30:00.000Z`,
    scoredQuestions: ANSWERS_A_TEST,
    answeredQuestions: ANSWERS_A_TEST,
    overall,
    pillars: [
      { id: 'digital', measure: overall },
      { id: 'collaborative', measure: overall },
      { id: 'responsibility', measure: overall },
    ],
    domains: domainIds.map((id) => ({
      id,
      questions: ANSWERS_A_TEST / domainIds.length,
      measure: measureOf(0.7 * own + 0.4 * random.normal(), 0.5),
      isPrecise: true,
      standing: 'not-distinguishable',
      probabilityBelow: 0.5,
    })),
  };
}
