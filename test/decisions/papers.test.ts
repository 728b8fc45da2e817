import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { summaryPaper } from '../../src/decisions/papers/summary-paper.js';
import type { ResultSheet } from '../../src/decisions/result-sheet.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { aMember, anOrganisation, type Member } from '../support/member.js';
import { startTestService, type TestService } from '../support/service.js';
import { aCampaignOf, aFinishedTest } from '../support/tested-person.js';

let place: EmptyDatabase;
let service: TestService;
let organisationId: string;
let employee: Member;
let hr: Member;
let sittingId: string;

beforeAll(async () => {
  place = await emptySqlite();
  service = await startTestService(place);
  organisationId = await anOrganisation(service);
  employee = await aMember(service, organisationId, { givenName: 'Lucie', familyName: 'Martin' });
  hr = await aMember(service, organisationId, { roles: ['hr'] });
  const target = { modelId: 'digital-agility', domains: { safety: 3, creation: 5 } };
  const campaign = await aCampaignOf(service, organisationId, { terms: { target } });
  ({ sittingId } = await aFinishedTest(service, campaign, { personId: employee.person.id }, { howMany: 20 }));
});

afterAll(async () => {
  await service.stop();
  await place.remove();
});

async function paper(
  member: Member,
  method: string,
  path: string,
): Promise<{ status: number; type: string | null; text: string }> {
  const headers = { cookie: member.cookie, 'x-agilometre': 'page' };
  const reply = await fetch(`${service.url}/api/v1${path}`, { method, headers });
  const raw = Buffer.from(await reply.arrayBuffer()).toString('latin1');
  const text = raw.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, body: string) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
  return { status: reply.status, type: reply.headers.get('content-type'), text };
}

/** Everything that a paper says, in one text. */
const wordsOf = (sheet: ResultSheet): string =>
  JSON.stringify(summaryPaper(sheet, 'en', '2026-11-24T10:00:00.000Z').blocks);

describe('the one-page summary', () => {
  it('says the figures of the screen, neither more nor other', async () => {
    const { body } = await hr.send<ResultSheet>('GET', `/results/${sittingId}`);
    const words = wordsOf(body);
    for (const { score } of body.domains) {
      if (score.measured) expect(words).toContain(`${score.estimate} ± ${score.margin}`);
    }
    for (const { gap } of body.target?.domains ?? []) {
      if (gap) expect(words).toContain(`${Math.abs(gap.points)} ± ${gap.margin}`);
    }
    const printed = await paper(hr, 'GET', `/results/${sittingId}/summary.pdf?lang=en`);
    expect(printed).toMatchObject({ status: 200, type: 'application/pdf' });
    expect(printed.text).toMatch(/\/Lang \(en-GB\)/);
    expect(printed.text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [view] = await service.services.audit.committed.entries(
      organisationId,
      { subjectId: sittingId, action: 'result.viewed' },
      { offset: 0, limit: 1 },
    );
    expect(view?.facts['as']).toBe('summary');
  });
});

describe('a passport', () => {
  const verified = async (code: string) =>
    (await fetch(`${service.url}/api/v1/passports/${code}`)).json() as Promise<object>;
  const codeIn = (text: string): string => /verify\/([0-9A-Z-]{19})/.exec(text)?.[1] ?? '';

  it('is a tagged paper that only the person asks for, verified by its code, and withdrawn by the person', async () => {
    expect((await paper(hr, 'POST', `/my/results/${sittingId}/passport`)).status).toBe(404);
    const made = await paper(employee, 'POST', `/my/results/${sittingId}/passport?lang=fr`);
    expect(made).toMatchObject({ status: 201, type: 'application/pdf' });
    for (const part of [
      /\/StructTreeRoot/,
      /\/Lang \(fr-FR\)/,
      /\/MarkInfo/,
      /\/Alt /,
      /\/S \/H1\b/,
      /\/S \/Figure\b/,
    ]) {
      expect(made.text).toMatch(part);
    }
    expect(made.text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const code = codeIn(made.text);
    expect(await verified(code.toLowerCase())).toMatchObject({ state: 'authentic', content: { name: 'Lucie Martin' } });
    expect(await verified('0000-0000-0000-0000')).toMatchObject({ code: 'PASSPORT_UNKNOWN' });

    const { body } = await employee.send('GET', '/my/passports');
    expect(JSON.stringify(body)).not.toContain(code);
    const id = body[0].id as string;
    expect((await hr.send('DELETE', `/my/passports/${id}`)).status).toBe(404);
    expect((await employee.send('DELETE', `/my/passports/${id}`)).status).toBe(204);
    expect(await verified(code)).toMatchObject({ state: 'withdrawn', content: null });
  });
});
