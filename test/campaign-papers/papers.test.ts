import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { impactPaper } from '../../src/campaign-papers/papers/impact-paper.js';
import { heldCategories } from '../../src/campaign-papers/papers/data-categories.js';
import { worksCouncilPaper } from '../../src/campaign-papers/papers/works-council-paper.js';
import { factsOf } from '../../src/campaign-papers/print-paper.js';
import { EMPTY_DRAFT } from '../../src/campaigns/draft.js';
import type { Block, Document } from '../../src/documents/index.js';
import { LOCALES, type Locale } from '../../src/kernel/localised.js';
import type { Unit } from '../../src/organisations/index.js';
import type { Person } from '../../src/people/index.js';
import { personalData } from '../../src/personal-data.js';
import { aCompleteDraft, aLaunchedCampaign, aUnit } from '../support/campaigns.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, aPerson, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const RELEVANCE = 'Le poste demande de travailler chaque jour avec des outils partagés et des données de clients.';

let place: EmptyDatabase;
let service: TestService;
let organisationId: string;
let hr: Member;
let units: readonly Unit[];
let tested: readonly Person[];
let campaignId: string;

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'link':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'blank':
      return `${block.label} ____`;
    case 'table':
      return [block.columns.map(({ heading }) => heading), ...block.rows].map((cells) => cells.join(' | ')).join('\n');
    default:
      return '';
  }
};

/** Its words, with ordinary spaces. */
const wordsOf = ({ blocks }: Document): string =>
  blocks
    .map(textOf)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');

const papersOf = async (id: string, locale: Locale) => {
  const facts = await factsOf(service.services.campaignPapers, organisationId, id);
  return { council: wordsOf(worksCouncilPaper(facts, locale)), impact: wordsOf(impactPaper(facts, locale)) };
};

const aKeptDraft = async (wish: Parameters<typeof aCompleteDraft>[2]): Promise<string> => {
  const begun = await hr.send<{ id: string }>('POST', '/campaign-drafts');
  const body = await aCompleteDraft(service, organisationId, wish);
  expect((await hr.send('PUT', `/campaign-drafts/${begun.body.id}`, { version: 1, body })).status).toBe(200);
  return begun.body.id;
};

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  organisationId = await anOrganisation(service, 'Maison Lumière');
  hr = await aMember(service, organisationId, { roles: ['hr'] });
  units = [await aUnit(service, organisationId, 'Accueil'), await aUnit(service, organisationId, 'Facturation')];
  const [reception, invoicing] = units.map(({ id }) => id);
  const people: Person[] = [];
  for (const [index, unitId] of [reception, reception, reception, invoicing, invoicing].entries()) {
    const names = { givenName: `Prénomsecret${index}`, familyName: `Nomsecret${index}` };
    people.push(
      await aPerson(service, organisationId, {
        ...names,
        unitId: unitId ?? null,
        staffNumber: `MAT-SECRET-${index}`,
        email: `secret${index}@essai.example`,
      }),
    );
  }
  tested = people;
  const accommodations = [
    { personId: people[0]?.id ?? '', timeFactor: 2, noTimeLimit: false, pauseAllowed: true, screenReaderItems: false },
  ];
  campaignId = await aLaunchedCampaign(service, hr.person, {
    unitIds: units.map(({ id }) => id),
    jobRelevance: RELEVANCE,
    worksCouncilOn: '2026-01-01',
    accommodations,
  });
});

afterAll(async () => {
  await service.stop();
  await place.remove();
});

describe('the works council’s dossier', () => {
  it('tells the figures of the campaign, in both languages', async () => {
    const { fewest, most, minutes } = { fewest: 30, most: 50, minutes: 60 };
    const french = (await papersOf(campaignId, 'fr')).council;
    expect(french).toContain('Personnes invitées : 5.');
    expect(french).toMatch(/Accueil \| 3\nFacturation \| 2/);
    expect(french).toContain(`de ${fewest} à ${most} questions, en ${minutes} minutes au plus`);
    expect(french).toContain(RELEVANCE);
    expect(french).toContain('Outils de communication | 3 · intermédiaire');
    expect(french).toContain('1er janvier 2026');
    expect(french).toContain('Camille Essai, camille@essai.example');
    expect(french).toContain('Réponses et résultats : 3 mois');
    const english = (await papersOf(campaignId, 'en')).council;
    expect(english).toContain('People invited: 5.');
    expect(english).toContain(`${fewest} to ${most} questions, in ${minutes} minutes at most`);
    expect(english).toContain('1 January 2026');
    expect(english).toContain('Answers and results: 3 months');
  });

  it.each(LOCALES)('holds the whole notice as people read it, in %s', async (locale) => {
    const { council } = await papersOf(campaignId, locale);
    const { body } = await hr.send(
      'GET',
      `/campaign-drafts/${await aKeptDraft({ personIds: tested.map(({ id }) => id) })}/preview`,
    );
    const sections = body.notice.sections as { text: Record<Locale, string> }[];
    expect(sections.length).toBeGreaterThan(6);
    for (const { text } of sections) {
      for (const paragraph of text[locale].split(/\n+/))
        expect(council).toContain(paragraph.replace(/[\u00a0\u202f]/g, ' '));
    }
    expect(council).toContain(body.notice.version);
  });

  it('tells of a draft before anybody is invited, and marks what is not written yet', async () => {
    const id = await aKeptDraft({
      unitIds: [units[0]?.id ?? ''],
      jobRelevance: '',
      worksCouncilOn: null,
      closesOn: null,
      isOpenLink: true,
    });
    const { council, impact } = await papersOf(id, 'fr');
    expect(council).toContain('Projet de campagne : personne n’a été invité.');
    expect(council).toContain('Personnes qui seraient invitées : 3. S’y ajoutent');
    expect(council).toContain('À compléter par l’organisation : date de clôture de la consultation ____');
    expect(council).toContain('au [à compléter]');
    for (const paper of [council, impact]) expect(paper).toMatch(/À compléter par l’organisation : pourquoi .* ____/);
  });

  it('asks for a purpose and a test before it prints: there is nothing to tell yet', async () => {
    const begun = await hr.send<{ id: string }>('POST', '/campaign-drafts');
    await hr.send('PUT', `/campaign-drafts/${begun.body.id}`, { version: 1, body: { ...EMPTY_DRAFT, titleFr: 'X' } });
    const { status, body } = await hr.send('GET', `/campaigns/${begun.body.id}/papers/works-council.pdf`);
    expect([status, body.code, body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      'CAMPAIGN_INCOMPLETE',
      ['purpose', 'blueprintId'],
    ]);
  });
});

describe('the impact assessment', () => {
  it('tells each category of the register in words, and leaves blanks for what only the organisation knows', async () => {
    expect(heldCategories(personalData).filter(({ category }) => category === null)).toEqual([]);
    const { impact } = await papersOf(campaignId, 'fr');
    expect(impact).toContain('Identité et poste | Nom, matricule');
    expect(impact).toMatch(/Réponses et déroulement \|.*\| Supprimé \| oui/);
    expect(impact).toContain(
      'À compléter par l’organisation : avis de la personne déléguée à la protection des données',
    );
    expect(impact).toContain('Suggestion : intérêt légitime');
    const { impact: english } = await papersOf(campaignId, 'en');
    expect(english).toContain('To be completed by the organisation: opinion of the data protection officer');
    expect(english).toContain('Annex III, point 4 (a)');
  });

  it('says what weakens it here: public questions', async () => {
    expect((await papersOf(campaignId, 'fr')).impact).toMatch(
      /Questions connues d’avance.*Vraisemblance maximale, gravité limitée$/m,
    );
  });
});

describe('how long tests are kept', () => {
  /** What a paper and the notice that it holds both say. */
  const saidIn = async (id: string) =>
    [...(await papersOf(id, 'fr')).council.matchAll(/(?:résultats :|effaçons vos données) (\d+) mois/g)].map(
      ([, months]) => months,
    );

  it('is the organisation’s setting of the launch, shorter as soon as that is shorter, never longer', async () => {
    const steward = await aMember(service, organisationId, { roles: ['privacy-steward'] });
    const set = (months: number) => steward.send('PUT', '/privacy/retention', { subject: 'hiring', months });
    const draft = () => aKeptDraft({ personIds: tested.map(({ id }) => id) });
    await set(12);
    expect([await saidIn(await draft()), await saidIn(campaignId)]).toEqual([
      ['12', '12'],
      ['3', '3'],
    ]);
    const later = await aLaunchedCampaign(service, hr.person, { unitIds: units.map(({ id }) => id) });
    await set(2);
    expect([await saidIn(later), await saidIn(campaignId)]).toEqual([
      ['2', '2'],
      ['2', '2'],
    ]);
    await set(3);
    expect([await saidIn(await draft()), await saidIn(later)]).toEqual([
      ['3', '3'],
      ['2', '2'],
    ]);
  });
});

it.each(LOCALES)('names nobody tested, nor tells one accommodation, in %s', async (locale) => {
  const { council, impact } = await papersOf(campaignId, locale);
  for (const { givenName, familyName, staffNumber, email, id } of [...tested, hr.person]) {
    for (const personal of [familyName, staffNumber, email, id]) expect(council + impact).not.toContain(personal);
    if (givenName !== hr.person.givenName) expect(council + impact).not.toContain(givenName);
  }
});

describe('printed over HTTP', () => {
  const opened = (pdf: Buffer): string =>
    pdf.toString('latin1').replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, body: string) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return whole;
      }
    });

  it.each([
    ['works-council', 'fr', 'fr-FR'],
    ['impact-assessment', 'en', 'en-GB'],
  ])('%s in %s is tagged, and leaves a line in the audit trail', async (kind, locale, language) => {
    const reply = await fetch(`${service.url}/api/v1/campaigns/${campaignId}/papers/${kind}.pdf?locale=${locale}`, {
      headers: { cookie: hr.cookie },
    });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="agilometre-${kind}-${locale}.pdf"`);
    const text = opened(Buffer.from(await reply.arrayBuffer()));
    expect(text).toContain(`/Lang (${language})`);
    for (const tag of ['H1', 'H2', 'L', 'Table', 'TH', 'TD', 'P']) expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
    const [entry] = await service.services.audit.committed.entries(
      organisationId,
      { action: 'papers.printed' },
      { offset: 0, limit: 1 },
    );
    expect(entry).toMatchObject({
      actor: `person:${hr.person.id}`,
      subject: { kind: 'campaign', id: campaignId },
      facts: { paper: kind, locale },
    });
  });
});
