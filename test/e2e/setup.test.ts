import { describe, expect, it } from '@jest/globals';
import { problemOf, type Heard } from '../support/candidate.js';
import { servedDatabases } from '../support/databases.js';
import { startTestService } from '../support/service.js';
import { aVisitor } from '../support/visitor.js';

describe.each(servedDatabases)('the setup of an empty database on $kind', ({ create }) => {
  it('needs the code and a good password, happens once, whole, and signs the administrator in', async () => {
    const fresh = await create();
    const empty = await startTestService(fresh);
    const asked = {
      code: 'a-setup-code-for-tests',
      organisationName: 'Neuve',
      givenName: 'Lou',
      familyName: 'Martin',
      email: 'Lou@Neuve.example',
      password: 'carillon brume velours',
      locale: 'en',
    };
    const setUp = (body: unknown): Promise<Heard> => aVisitor(empty).send('POST', '/setup', body);
    expect((await aVisitor(empty).send('GET', '/setup')).body).toEqual({ needed: true });
    expect(problemOf(await setUp({ ...asked, code: 'another code' }))).toMatchObject({ code: 'SETUP_CODE_WRONG' });
    expect(problemOf(await setUp({ ...asked, email: 'nobody' }))).toMatchObject({ code: 'VALIDATION_FAILED' });
    for (const password of ['motdepasse123', 'court', 'Lou Martin Neuve', 'lou@neuve.example']) {
      const refused = problemOf(await setUp({ ...asked, password }));
      expect([password, refused.code, refused.errors?.[0]?.field]).toEqual([password, 'PASSWORD_REFUSED', 'password']);
    }
    // Nothing of the refused ones was kept.
    expect((await aVisitor(empty).send('GET', '/setup')).body).toEqual({ needed: true });
    const visitors = Array.from({ length: 5 }, () => aVisitor(empty));
    const tries = await Promise.all(visitors.map((visitor) => visitor.send('POST', '/setup', asked)));
    expect(tries.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409]);
    const [administrator] = visitors.filter((_visitor, index) => tries[index]?.status === 204);
    expect((await administrator?.send('GET', '/me'))?.body).toMatchObject({
      name: 'Lou Martin',
      email: 'lou@neuve.example',
      locale: 'en',
      organisationName: 'Neuve',
      roles: ['employee', 'administrator', 'hr'],
    });
    const { people, audit } = empty.services;
    const [organisation] = await empty.assessments.organisations.all();
    expect(await people.store.committed.countPeople(organisation?.id ?? '', {})).toBe(1);
    const entries = await audit.committed.entries(organisation?.id ?? '', {}, { offset: 0, limit: 9 });
    expect(entries.map(({ action }) => action)).toEqual(['account.signed-in', 'account.first-made']);
    expect((await aVisitor(empty).send('GET', '/setup')).body).toEqual({ needed: false });
    await empty.stop();
    await fresh.remove();
  });
});
