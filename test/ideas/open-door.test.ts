import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openSession } from '../../src/accounts/index.js';
import { countSupports } from '../../src/ideas/index.js';
import { SESSION_COOKIE } from '../../src/platform/session-cookie.js';
import { servedDatabases, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';

const DAY_MINUTES = 24 * 60;

describe.each(servedDatabases)('the open door on $kind', ({ create }) => {
  let place: EmptyDatabase;
  let service: TestService;
  let organisationId: string;
  let author: Member;
  let colleague: Member;
  let hr: Member;
  let steward: Member;

  beforeAll(async () => {
    place = await create();
    service = await startTestService(place);
    service.clock.moveToNoon();
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  beforeEach(async () => {
    organisationId = await anOrganisation(service);
    [author, colleague, hr, steward] = [
      await aMember(service, organisationId),
      await aMember(service, organisationId),
      await aMember(service, organisationId, { roles: ['hr'] }),
      await aMember(service, organisationId, { roles: ['privacy-steward'] }),
    ];
  });

  interface Wish {
    readonly title?: string;
    readonly theme?: string;
    readonly isAnonymous?: boolean;
    readonly receiptCode?: string;
  }

  async function post(by: Member, wish: Wish = {}): Promise<string> {
    const receiptCode = randomBytes(16).toString('base64url');
    const body = {
      theme: 'other',
      title: 'Des salles',
      body: 'Il en manque.',
      isAnonymous: true,
      receiptCode,
      ...wish,
    };
    expect((await by.send('POST', '/ideas', body)).status).toBe(204);
    return body.receiptCode;
  }

  const list = async (by: Member, query = '') => (await by.send('GET', `/ideas${query}`)).body;

  /** Sessions do not last the night. */
  async function tomorrow(): Promise<void> {
    service.clock.advanceMinutes(DAY_MINUTES);
    const again = async ({ person }: Member) => {
      const token = await openSession(service.services.accounts, person);
      return new Member(service.url, person, `${SESSION_COOKIE}=${token}`);
    };
    [author, colleague, hr, steward] = [
      await again(author),
      await again(colleague),
      await again(hr),
      await again(steward),
    ];
  }

  async function anAppeared(wish: Wish = {}): Promise<{ id: string; code: string }> {
    const code = await post(author, wish);
    await tomorrow();
    const { body } = await byReceipt('GET', code);
    return { id: body.ideaId, code };
  }

  async function byReceipt(method: string, code: string, rest = '', body?: unknown) {
    const reply = await fetch(`${service.url}/api/v1/idea-receipt${rest}`, {
      method,
      headers: {
        authorization: `Bearer ${code}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? null : JSON.parse(text) };
  }

  it('shows a signed idea at once under its author’s name, and an unsigned one the next day under none', async () => {
    await post(author, { title: 'Signée', isAnonymous: false });
    const code = await post(author, { title: 'Sans nom' });
    const today = await list(colleague);
    expect(today.ideas.map(({ title, author: by }: { title: string; author: string }) => [title, by])).toEqual([
      ['Signée', `${author.person.givenName} ${author.person.familyName}`],
    ]);
    const { body } = await byReceipt('GET', code);
    expect([body.title, body.hasAppeared]).toEqual(['Sans nom', false]);
    for (const one of [author, colleague, hr, steward]) {
      expect((await one.send('GET', `/ideas/${body.ideaId}`)).status).toBe(404);
    }
    await tomorrow();
    const listed = (await list(colleague)).ideas.find(({ title }: { title: string }) => title === 'Sans nom');
    expect([listed.author, listed.isOwn]).toEqual([null, false]);
    expect((await byReceipt('GET', code)).body.hasAppeared).toBe(true);
  });

  it('takes what is sent again once, and a theme that nobody has never', async () => {
    const receiptCode = randomBytes(16).toString('base64url');
    for (let time = 0; time < 3; time += 1) await post(author, { isAnonymous: false, receiptCode });
    expect((await list(author)).total).toBe(1);
    const { themes } = await list(author);
    expect(themes.length).toBeGreaterThan(5);
    await post(author, { theme: themes[0].id, isAnonymous: false });
    expect((await list(author, `?theme=${themes[0].id}`)).total).toBe(1);
    const wrong = { theme: 'nowhere', title: 'a', body: 'b', isAnonymous: true, receiptCode };
    const refused = await author.send('POST', '/ideas', wrong);
    expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'theme']);
    const empty = { theme: 'other', title: '   ', body: 'b', isAnonymous: true, receiptCode };
    expect((await author.send('POST', '/ideas', empty)).status).toBe(422);
  });

  it('is answered in public, day by day, and says why when it ends', async () => {
    const { id, code } = await anAppeared();
    const answer = (body: object) => hr.send('POST', `/ideas/${id}/answers`, body);
    expect((await answer({ state: 'received' })).status).toBe(422);
    expect((await answer({ state: 'being-read' })).status).toBe(204);
    expect((await answer({ state: 'declined' })).status).toBe(422);
    expect((await answer({ state: 'declined', text: '  ' })).status).toBe(422);
    await tomorrow();
    expect((await answer({ state: 'declined', text: 'Le bail finit en mars.' })).status).toBe(204);
    const { body } = await colleague.send('GET', `/ideas/${id}`);
    expect([body.state, body.isOpenToSupport]).toEqual(['declined', false]);
    const told = body.followUp.map((entry: { state: string; text: string | null }) => [entry.state, entry.text]);
    expect(told).toEqual([
      ['being-read', null],
      ['declined', 'Le bail finit en mars.'],
    ]);
    expect((await byReceipt('GET', code)).body.followUp).toEqual(body.followUp);
    const entries = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: id },
      { offset: 0, limit: 9 },
    );
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['idea.answered', `person:${hr.person.id}`],
      ['idea.answered', `person:${hr.person.id}`],
    ]);
  });

  it('lets its author add something and withdraw it by the receipt, without signing in', async () => {
    const { id, code } = await anAppeared();
    const add = (text: string) => byReceipt('POST', code, '/precisions', { text });
    expect((await add('Surtout le mardi.')).status).toBe(204);
    expect((await add('Et le jeudi.')).status).toBe(204);
    expect((await byReceipt('GET', code)).body.followUp.map(({ text }: { text: string }) => text)).toEqual([
      'Surtout le mardi.\n\nEt le jeudi.',
    ]);
    expect((await colleague.send('GET', `/ideas/${id}`)).body.followUp).toEqual([]);
    await tomorrow();
    expect((await colleague.send('GET', `/ideas/${id}`)).body.followUp).toHaveLength(1);
    await hr.send('POST', `/ideas/${id}/answers`, { state: 'being-read' });
    expect((await byReceipt('DELETE', code)).status).toBe(204);
    expect((await byReceipt('GET', code)).status).toBe(404);
    expect((await colleague.send('GET', `/ideas/${id}`)).status).toBe(404);
    const left = await service.services.database.read.query(`SELECT id FROM idea_answers WHERE idea_id = '${id}'`);
    expect(left).toEqual([]);
  });

  it('lets whoever signed do the same without a receipt, and nobody else', async () => {
    await post(author, { isAnonymous: false });
    const [{ id }] = (await author.send('GET', '/my/ideas')).body;
    expect((await colleague.send('GET', '/my/ideas')).body).toEqual([]);
    for (const other of [colleague, hr, steward]) {
      expect((await other.send('POST', `/ideas/${id}/precisions`, { text: 'x' })).status).toBe(404);
      expect((await other.send('DELETE', `/ideas/${id}`)).status).toBe(404);
    }
    expect((await author.send('POST', `/ideas/${id}/precisions`, { text: 'Au premier.' })).status).toBe(204);
    expect((await colleague.send('GET', `/ideas/${id}`)).body.followUp).toHaveLength(1);
    expect((await author.send('DELETE', `/ideas/${id}`)).status).toBe(204);
    expect((await list(colleague)).total).toBe(0);
  });

  it('counts each supporter once, in steps, at night, and never its own author', async () => {
    await post(author, { isAnonymous: false });
    const [{ id }] = (await author.send('GET', '/my/ideas')).body;
    const shown = async () => (await colleague.send('GET', `/ideas/${id}`)).body.supports;
    expect((await author.send('PUT', `/ideas/${id}/support`)).body.code).toBe('OWN_IDEA');
    const support = async (by: Member) => expect((await by.send('PUT', `/ideas/${id}/support`)).status).toBe(204);
    for (let time = 0; time < 6; time += 1) await support(colleague);
    await countSupports(service.services.ideas);
    expect(await shown()).toBe(1);
    expect((await colleague.send('GET', `/ideas/${id}`)).body.isSupported).toBe(true);
    expect((await hr.send('GET', `/ideas/${id}`)).body.isSupported).toBe(false);
    const others = [hr, steward, await aMember(service, organisationId), await aMember(service, organisationId)];
    for (const other of others) await support(other);
    await countSupports(service.services.ideas);
    expect(await shown()).toBe(5);
    await support(await aMember(service, organisationId));
    await countSupports(service.services.ideas);
    expect(await shown()).toBe(5);
    expect((await colleague.send('DELETE', `/ideas/${id}/support`)).status).toBe(204);
    expect((await colleague.send('GET', `/ideas/${id}`)).body.isSupported).toBe(false);
  });

  it('forgets who supported once it is answered, keeps the count, and takes no more', async () => {
    const { id } = await anAppeared();
    await colleague.send('PUT', `/ideas/${id}/support`);
    await hr.send('POST', `/ideas/${id}/answers`, { state: 'done', text: 'Deux salles de plus depuis lundi.' });
    const stored = await service.services.database.read.query(`SELECT * FROM idea_supports WHERE idea_id = '${id}'`);
    expect(stored).toEqual([]);
    const { body } = await colleague.send('GET', `/ideas/${id}`);
    expect([body.supports, body.isOpenToSupport]).toEqual([1, false]);
    await hr.send('POST', `/ideas/${id}/answers`, { state: 'under-way' });
    expect((await hr.send('PUT', `/ideas/${id}/support`)).body.code).toBe('SUPPORT_OVER');
  });

  it('is put in order by support, newest first among equals', async () => {
    const first = await anAppeared({ title: 'première' });
    await anAppeared({ title: 'deuxième' });
    await colleague.send('PUT', `/ideas/${first.id}/support`);
    await countSupports(service.services.ideas);
    const titles = async (query: string) => (await list(hr, query)).ideas.map(({ title }: { title: string }) => title);
    expect(await titles('')).toEqual(['deuxième', 'première']);
    expect(await titles('?order=support')).toEqual(['première', 'deuxième']);
    expect(await titles('?state=done')).toEqual([]);
  });

  it('is hidden with a reason in its place, and read whole by moderators and by its author', async () => {
    const { id, code } = await anAppeared({ title: 'Contre Camille' });
    expect((await colleague.send('POST', `/ideas/${id}/reports`, { reason: 'names-somebody' })).status).toBe(204);
    expect((await colleague.send('GET', `/ideas/${id}`)).body.reports).toEqual([]);
    expect((await colleague.send('GET', '/ideas?reported=true')).status).toBe(403);
    expect((await list(steward, '?reported=true')).ideas.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await steward.send('GET', `/ideas/${id}`)).body.reports).toHaveLength(1);
    const reason = 'Une personne y est nommée.';
    expect((await steward.send('PUT', `/ideas/${id}/hiding`, { reason })).status).toBe(204);
    const seen = await colleague.send('GET', `/ideas/${id}`);
    expect([seen.body.title, seen.body.body, seen.body.hidden.reason]).toEqual([null, null, reason]);
    expect(seen.text + (await colleague.send('GET', '/ideas')).text).not.toContain('Camille');
    expect((await hr.send('GET', `/ideas/${id}`)).body.title).toBe('Contre Camille');
    const kept = (await byReceipt('GET', code)).body;
    expect([kept.title, kept.hidden.reason]).toEqual(['Contre Camille', reason]);
    expect((await colleague.send('PUT', `/ideas/${id}/support`)).body.code).toBe('SUPPORT_OVER');
    expect((await list(steward, '?reported=true')).total).toBe(0);
    expect((await hr.send('DELETE', `/ideas/${id}/hiding`)).status).toBe(204);
    expect((await colleague.send('GET', `/ideas/${id}`)).body.title).toBe('Contre Camille');
  });

  it('is given to whoever signed it, and erased with them', async () => {
    await post(author, { isAnonymous: false });
    const code = await post(author);
    const { store } = service.services.privacy;
    const subject = { organisationId, personId: author.person.id, invitationIds: [] };
    const [{ id }] = (await author.send('GET', '/my/ideas')).body;
    await author.send('POST', `/ideas/${id}/precisions`, { text: 'Au premier.' });
    const held = await store.committed.rowsOf(subject);
    expect(held['ideas']).toMatchObject([{ title: 'Des salles', body: 'Il en manque.' }]);
    expect(held['idea_precisions']).toMatchObject([{ text: 'Au premier.' }]);
    await store.write((tables) => tables.erase(subject));
    expect((await colleague.send('GET', `/ideas/${id}`)).status).toBe(404);
    expect((await byReceipt('GET', code)).status).toBe(200);
  });
});
