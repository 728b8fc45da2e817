import { describe, expect, it } from '@jest/globals';
import { Candidate } from '../support/candidate.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import { bothDatabases } from '../support/databases.js';
import { startTestService } from '../support/service.js';

describe.each(bothDatabases)('the setup of an empty database on $kind', ({ create }) => {
  it('needs the code, happens once, and gives a link that works', async () => {
    const fresh = await create();
    const empty = await startTestService(fresh, { contentDir: SHIPPED_CONTENT });
    const asked = {
      code: 'a-setup-code-for-tests',
      organisationName: 'Neuve',
      contactName: 'Lou',
      contactEmail: 'lou@neuve.example',
      locale: 'en',
    };
    const setUp = async (body: unknown) => {
      const reply = await fetch(`${empty.url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: reply.status, body: (await reply.json()) as { candidateLink?: string; code?: string } };
    };
    expect(await (await fetch(`${empty.url}/api/v1/setup`)).json()).toEqual({ needed: true });
    expect(await setUp({ ...asked, code: 'another code' })).toMatchObject({
      status: 403,
      body: { code: 'SETUP_CODE_WRONG' },
    });
    expect(await setUp({ ...asked, contactEmail: 'nobody' })).toMatchObject({ status: 422 });
    const tries = await Promise.all(Array.from({ length: 5 }, () => setUp(asked)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const link = tries.find(({ status }) => status === 201)?.body.candidateLink ?? '';
    expect(link).toMatch(new RegExp(`^${empty.url}/t/[\\w-]{22}$`));
    const candidate = new Candidate(empty.url, link.split('/').at(-1) ?? '');
    expect((await candidate.open()).body).toMatchObject({ organisation: { name: 'Neuve' }, state: 'to-acknowledge' });
    expect(await (await fetch(`${empty.url}/api/v1/setup`)).json()).toEqual({ needed: false });
    await empty.stop();
    await fresh.remove();
  });
});
