import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instrumentFor } from '../../src/barometers/index.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { both, likert } from './small-instrument.js';

describe.each(servedDatabases)('instruments of one’s own on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let author: Member;
  let colleague: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
  });

  beforeEach(async () => {
    organisationId = await anOrganisation(service);
    author = await aMember(service, organisationId, { roles: ['author'] });
    colleague = await aMember(service, organisationId, { roles: ['hr'] });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  const begin = async (body: object = {}): Promise<string> =>
    (await author.send('POST', '/instruments', body)).body.id as string;
  const draftOf = async (id: string) => (await author.send('GET', `/instruments/${id}/draft`)).body;
  const partsOf = ({ instrument }: { instrument: object }): object =>
    Object.fromEntries(Object.entries(instrument).filter(([part]) => part !== 'id' && part !== 'version'));
  const keep = (who: Member, id: string, revision: number, parts: object) =>
    who.send('PUT', `/instruments/${id}/draft`, { revision, ...parts });
  const publish = (id: string, revision: number) =>
    author.send('POST', `/instruments/${id}/draft/publication`, { revision });

  const PAGES = [{ id: 'one', title: both('one'), questions: [likert('clear', { isAnchor: true })] }];

  /** Written, and not published yet. */
  async function aWrittenDraft(): Promise<{ id: string; revision: number; parts: object }> {
    const id = await begin();
    const parts = {
      ...partsOf(await draftOf(id)),
      name: { fr: 'Le nôtre : essai', en: 'Ours' },
      description: both('ours'),
      welcome: both('welcome'),
      pages: PAGES,
    };
    const { body } = await keep(author, id, 1, parts);
    return { id, revision: body.revision as number, parts };
  }

  const listed = async (id: string) =>
    (await author.send('GET', '/instruments')).body.instruments.find((one: { id: string }) => one.id === id);

  it('begin blank, with what is still to be written told where it is', async () => {
    const draft = await draftOf(await begin());
    expect(draft.revision).toBe(1);
    expect(draft.complaints).toContainEqual({
      at: ['name', 'fr'],
      reason: { fr: 'texte à écrire', en: 'text to be written' },
    });
    expect(draft.complaints.map(({ at }: { at: string[] }) => at.join('.'))).toContain('pages.0.questions');
    expect(draft.measures).toContainEqual({ id: 'digital', name: expect.anything() });
  });

  it('are asked once published, and never before', async () => {
    const { id, revision } = await aWrittenDraft();
    expect(await instrumentFor(service.services.barometers, organisationId, id)).toBeNull();
    expect((await publish(id, revision)).body).toEqual({ version: 1 });
    const instrument = await instrumentFor(service.services.barometers, organisationId, id);
    expect(instrument?.name.fr).toBe('Le nôtre\u202f: essai');
    expect(await listed(id)).toMatchObject({ isOwn: true, published: { version: 1 }, draft: null, questions: 1 });
    const elsewhere = await anOrganisation(service);
    expect(await instrumentFor(service.services.barometers, elsewhere, id)).toBeNull();
  });

  it('are not published unfinished, nor as somebody else had read them', async () => {
    const { id, revision, parts } = await aWrittenDraft();
    expect((await publish(id, revision - 1)).body.code).toBe('CHANGED_MEANWHILE');
    const { body } = await keep(author, id, revision, { ...parts, thanks: { fr: 'Merci', en: ' ' } });
    expect(body.complaints.map(({ at }: { at: string[] }) => at.join('.'))).toEqual(['thanks.en']);
    expect((await publish(id, body.revision)).body.code).toBe('INSTRUMENT_UNFINISHED');
  });

  it('overwrite nothing that a colleague kept meanwhile', async () => {
    const { id, revision, parts } = await aWrittenDraft();
    expect((await keep(colleague, id, revision, { ...parts, minutes: 5 })).status).toBe(200);
    const late = await keep(author, id, revision, { ...parts, minutes: 9 });
    expect([late.status, late.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    const draft = await draftOf(id);
    expect([draft.instrument.minutes, draft.changedBy]).toEqual([
      5,
      `${colleague.person.givenName} ${colleague.person.familyName}`,
    ]);
    // Sent again after a lost reply.
    expect((await keep(colleague, id, revision, { ...parts, minutes: 5 })).body.revision).toBe(draft.revision);
  });

  it('keep what was published as it was; the next version tells which anchors changed', async () => {
    const { id, revision, parts } = await aWrittenDraft();
    await publish(id, revision);
    await author.send('POST', `/instruments/${id}/draft`);
    await colleague.send('POST', `/instruments/${id}/draft`);
    const reworded = [{ ...PAGES[0], questions: [likert('clear', { isAnchor: true, text: both('clearer') })] }];
    const { body } = await keep(author, id, 1, { ...parts, pages: reworded });
    expect(body.instrument.version).toBe(2);
    expect(body.changedAnchors).toEqual([{ question: 'clear', change: 'reworded' }]);
    expect(await listed(id)).toMatchObject({ published: { version: 1 }, draft: { version: 2 } });
    expect((await publish(id, body.revision)).body).toEqual({ version: 2 });
    const first = await author.send('GET', `/instruments/${id}?version=1`);
    expect(first.body.instrument.pages[0].questions[0].text.fr).toBe('clear');
    expect(first.body.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  });

  it('begin as a copy of what the product brings, which stays as it is', async () => {
    const id = await begin({ copyOf: 'pulse' });
    const draft = await draftOf(id);
    expect(draft.complaints).toEqual([]);
    expect(draft.instrument).toMatchObject({ id, version: 1, name: { fr: 'Pouls (copie)' } });
    const refused = await author.send('PUT', '/instruments/pulse/draft', { revision: 1, ...partsOf(draft) });
    expect(refused.body.code).toBe('INSTRUMENT_DRAFT_UNKNOWN');
    expect((await author.send('POST', '/instruments', { copyOf: 'nothing' })).body.code).toBe('INSTRUMENT_UNKNOWN');
  });

  it.each(['brakes', 'collaborative-network', 'digital-transformation', 'pulse', 'team-agility'])(
    'are kept whole, whatever they ask: %s',
    async (shipped) => {
      const id = await begin({ copyOf: shipped });
      const draft = await draftOf(id);
      const { status, body } = await keep(author, id, 1, { ...partsOf(draft), minutes: 30 });
      expect([status, body.complaints]).toEqual([200, []]);
      expect(body.instrument).toEqual({ ...draft.instrument, minutes: 30 });
    },
  );

  it('are thrown away as drafts alone', async () => {
    const { id, revision } = await aWrittenDraft();
    await publish(id, revision);
    expect((await author.send('DELETE', `/instruments/${id}/draft`)).body.code).toBe('INSTRUMENT_DRAFT_UNKNOWN');
    await author.send('POST', `/instruments/${id}/draft`);
    expect((await author.send('DELETE', `/instruments/${id}/draft`)).status).toBe(200);
    expect(await listed(id)).toMatchObject({ published: { version: 1 }, draft: null });
  });

  it('go to SurveyJS and come back as a draft, with what was lost on the way', async () => {
    const { id, revision } = await aWrittenDraft();
    const draft = await author.send('GET', `/instruments/${id}/draft/surveyjs`);
    await publish(id, revision);
    const { body: sent } = await author.send('GET', `/instruments/${id}/surveyjs?version=1`);
    expect(sent.report).toEqual([]);
    expect(draft.body.survey.pages[1]).toEqual(sent.survey.pages[1]);
    const survey = { ...sent.survey, triggers: [] };
    const { body } = await author.send('POST', '/instruments/imports', { text: JSON.stringify(survey) });
    expect(body.report).toMatchObject([{ path: '', what: 'triggers' }]);
    expect((await draftOf(body.id)).instrument).toMatchObject({
      version: 1,
      pages: [{ questions: [{ id: 'clear' }] }],
    });
    const refused = await author.send('POST', '/instruments/imports', { text: 'nothing' });
    expect([refused.status, refused.body.errors]).toEqual([422, [{ field: 'text', message: 'ce n’est pas du JSON' }]]);
  });

  it.each([
    ['a question of no known type', { pages: [{ ...PAGES[0], questions: [likert('x', { type: 'slider' })] }] }],
    ['a field that nobody knows', { pages: [{ ...PAGES[0], colour: 'red' }] }],
    ['a text without one of its languages', { name: { fr: 'seul' } }],
    [
      'more pages than anybody reads',
      { pages: Array.from({ length: 21 }, (_, index) => ({ ...PAGES[0], id: `p${index}` })) },
    ],
  ])('refuse %s', async (_, change) => {
    const { id, revision, parts } = await aWrittenDraft();
    const refused = await keep(author, id, revision, { ...parts, ...change });
    expect([refused.status, refused.body.code]).toEqual([422, 'VALIDATION_FAILED']);
  });
});
