import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { explanationOf } from '../../src/assessments/explain-answer.js';
import type { AnsweredAdministration } from '../../src/assessments/sitting.js';
import type { BankItem } from '../../src/item-bank/index.js';
import { answered, theHiringTest } from '../builders/sittings.js';
import { copyOfContent, type ContentFolder } from '../support/content-folder.js';
import { emptySqlite, type EmptyDatabase } from '../support/databases.js';
import { behindTheScenes } from '../support/right-answers.js';
import { aCampaign, aCandidate, startTestService, type TestService } from '../support/service.js';
import { someResponse } from '../support/sitting-taker.js';

/** What an item says to its authors only, made recognisable. */
const MARK = 'zqx';

interface BankFile {
  items: {
    id: string;
    rationale: Record<string, string>;
    difficulty: { b: number; why: string };
    source: string | null;
  }[];
}

/** Every name of a property, and every value, however deep. */
function* partsOf(value: unknown, name = ''): Generator<[string, unknown]> {
  yield [name, value];
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) yield* partsOf(part, key);
}

describe('what a candidate hears in a whole sitting', () => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;
  let heard: string[];
  let items: BankItem[];

  beforeAll(async () => {
    [place, content] = [await emptySqlite(), await copyOfContent()];
    for (const name of [
      'information',
      'communication',
      'creation',
      'safety',
      'problem-solving',
      'open-work',
      'learning',
      'facilitation',
      'sobriety',
      'ethics',
    ]) {
      await content.change<BankFile>(`banks/${name}.yaml`, ({ items: all }) =>
        all.forEach((item) => {
          item.rationale = { fr: `${MARK} ${item.rationale['fr']}`, en: `${MARK} ${item.rationale['en']}` };
          item.difficulty = { ...item.difficulty, why: `${MARK} ${item.difficulty.why}` };
          item.source = `${MARK} source`;
        }),
      );
    }
    service = await startTestService(place, { contentDir: content.path });
    const candidate = await aCandidate(service, await aCampaign(service));
    await candidate.open();
    await candidate.acknowledge();
    await candidate.send('POST', '/invitation/more-time-request', {});
    await candidate.send('GET', '/invitation/practice');
    await candidate.start();
    await candidate.flag(1);
    let { question } = (await candidate.show()).body;
    while (question) {
      const { position } = question;
      await candidate.answer(position, { kind: 'single-choice', choice: 'a' });
      await candidate.answer(position + 1, { kind: 'skip' });
      ({ question } = (await candidate.answer(position, someResponse(question, 0.3))).body);
      await candidate.answer(position, { kind: 'skip' });
      await candidate.show();
    }
    await candidate.result();
    await candidate.open();
    ({ heard } = candidate);
    const { administrations, itemAt } = await behindTheScenes(service, candidate);
    items = administrations.map(({ position }) => itemAt(position) as BankItem);
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  const allParts = (): [string, unknown][] => heard.flatMap((text) => [...partsOf(JSON.parse(text))]);

  it('holds the questions, so that the search below means something', () => {
    expect(heard.length).toBeGreaterThan(100);
    expect(heard.join(' ')).toContain(JSON.stringify(items[0]?.stem.fr).slice(1, -1));
  });

  it('never holds a rationale, a reason of difficulty or a source', () => {
    expect(heard.join(' ')).not.toContain(MARK);
  });

  it('never names a key, a difficulty, a score, an item or a state', () => {
    const names = new Set(allParts().map(([name]) => name));
    for (const secret of [
      'key',
      'rationale',
      'difficulty',
      'b',
      'score',
      'scoring',
      'itemId',
      'item',
      'source',
      'tanu',
      'competence',
      'selection',
      'shownOrder',
      'seed',
      'state_',
      'use',
      'posterior',
    ]) {
      expect([...names]).not.toContain(secret);
    }
  });

  it('explains no answer', () => {
    const told = allParts().flatMap(([name, value]) => (name === 'explained' ? [value] : []));
    expect(told.length).toBeGreaterThan(60);
    expect(told.every((one) => one === null)).toBe(true);
  });

  it('never holds an item’s id', () => {
    const values = new Set(allParts().map(([, value]) => value));
    for (const { id } of items) expect(values).not.toContain(id);
  });

  it('names options by their place on the screen, never by the author’s letter', () => {
    const ids = allParts().flatMap(([name, value]) => (name === 'id' ? [value] : []));
    expect(ids.filter((id) => typeof id === 'string' && /^[a-z]$/.test(id))).toEqual([]);
    const options = allParts().flatMap(([name, value]) => (name === 'options' ? [value as { id: string }[]] : []));
    expect(options.length).toBeGreaterThan(30);
    for (const shown of options) expect(shown.map(({ id }) => id)).toEqual(shown.map((_, index) => String(index + 1)));
  });
});

/** One wrong word in one content file must not give the bank away. */
describe('a hiring test that says by mistake that it explains answers', () => {
  let place: EmptyDatabase;
  let content: ContentFolder;
  let service: TestService;

  beforeAll(async () => {
    [place, content] = [await emptySqlite(), await copyOfContent()];
    await content.change<Record<string, unknown>>('blueprints/hiring.yaml', (blueprint) => {
      blueprint['explainsAnswers'] = true;
      blueprint['minimumItemsPerDomain'] = 1;
    });
    service = await startTestService(place, { contentDir: content.path });
  });

  afterAll(async () => {
    await service.stop();
    await place.remove();
    await content.remove();
  });

  it('asks only questions that may be explained', async () => {
    const candidate = await aCandidate(service, await aCampaign(service));
    await candidate.acknowledge();
    await candidate.start();
    const reply = await candidate.goOn(20);
    expect(reply.body.explained).not.toBeNull();
    const { administrations, itemAt } = await behindTheScenes(service, candidate);
    expect(administrations.map(({ position }) => itemAt(position).use)).toEqual(administrations.map(() => 'practice'));
  });
});

it('nothing is explained of a question kept for tests, whatever the test says of itself', async () => {
  const hiring = await theHiringTest();
  const [item] = hiring.items.values();
  const explaining = { ...hiring, blueprint: { ...hiring.blueprint, explainsAnswers: true } };
  const given = answered(item?.id ?? '', 0) as AnsweredAdministration;
  expect(explanationOf(explaining, given)).toBeNull();
});
