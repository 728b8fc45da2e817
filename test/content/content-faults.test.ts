import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contentKinds } from '../../src/app.module.js';
import { readContent } from '../../src/content/index.js';
import type { Fault } from '../../src/content/content-kind.js';
import { copyOfContent, type ContentFolder } from '../support/content-folder.js';

interface Mistake {
  readonly what: string;
  readonly file: string;
  /** What the author typed, in place of what; the fault must be found on the line of `at`. */
  readonly replace: string | RegExp;
  readonly by: string;
  readonly at: string;
  readonly fr: string;
  readonly en: string;
}

const LEARNING = 'banks/learning.yaml';
const BLUEPRINT = 'blueprints/hiring.yaml';

const mistakes: Mistake[] = [
  {
    what: 'YAML that cannot be read',
    file: BLUEPRINT,
    replace: 'purpose: hiring',
    by: 'purpose: [hiring',
    at: 'model: digital-agility',
    fr: 'YAML illisible',
    en: 'unreadable YAML',
  },
  {
    what: 'a key that we do not know',
    file: BLUEPRINT,
    replace: 'purpose: hiring',
    by: 'purpose: hiring\ncolour: blue',
    at: 'id: hiring',
    fr: 'colour',
    en: 'colour',
  },
  {
    what: 'a missing language',
    file: 'notices/hiring.yaml',
    replace: '      en: Why this test\n',
    by: '',
    at: 'fr: Pourquoi ce test',
    fr: 'sections.0.heading.en',
    en: 'sections.0.heading.en',
  },
  {
    what: 'an empty text',
    file: 'notices/hiring.yaml',
    replace: 'en: Why this test',
    by: 'en: "  "',
    at: 'en: "  "',
    fr: 'sections.0.heading.en',
    en: 'sections.0.heading.en',
  },
  {
    what: 'a placeholder that we do not know',
    file: 'notices/hiring.yaml',
    replace: '{organisation} vous propose',
    by: '{organisme} vous propose',
    at: 'fr: >-',
    fr: 'repère inconnu : {organisme}',
    en: 'unknown placeholder: {organisme}',
  },
  {
    what: 'a placeholder that we do not know, in a heading',
    file: 'notices/hiring.yaml',
    replace: 'fr: Pourquoi ce test',
    by: 'fr: Pourquoi {organisme}',
    at: 'fr: Pourquoi {organisme}',
    fr: 'repère inconnu : {organisme}',
    en: 'unknown placeholder: {organisme}',
  },
  {
    what: 'shares that do not sum to one',
    file: BLUEPRINT,
    replace: 'id: ethics, share: 0.1',
    by: 'id: ethics, share: 0.2',
    at: '{ id: information',
    fr: 'la somme des parts doit être 1',
    en: 'shares must sum to 1',
  },
  {
    what: 'a domain that the model lacks',
    file: BLUEPRINT,
    replace: 'id: ethics,',
    by: 'id: etiquette,',
    at: 'id: etiquette,',
    fr: 'domaine inconnu : etiquette',
    en: 'unknown domain: etiquette',
  },
  {
    what: 'a maximum that is too small',
    file: BLUEPRINT,
    replace: 'maximum: 50',
    by: 'maximum: 25',
    at: 'maximum: 25',
    fr: 'longueur maximale trop petite',
    en: 'maximum length too small',
  },
  {
    what: 'a model that does not exist',
    file: BLUEPRINT,
    replace: 'model: digital-agility',
    by: 'model: agility',
    at: 'model: agility',
    fr: 'introuvable : agility',
    en: 'not found: agility',
  },
  {
    what: 'a cut of nothing that is measured',
    file: BLUEPRINT,
    replace: 'of: overall, at: -0.5',
    by: 'of: everything, at: -0.5',
    at: 'of: everything',
    fr: 'inconnu : everything',
    en: 'unknown: everything',
  },
  {
    what: 'a number in words',
    file: BLUEPRINT,
    replace: 'timeLimitMinutes: 60',
    by: 'timeLimitMinutes: fifty',
    at: 'timeLimitMinutes: fifty',
    fr: 'timeLimitMinutes',
    en: 'timeLimitMinutes',
  },
  {
    what: 'cuts out of order',
    file: 'scales/digital-agility-provisional-1.yaml',
    replace: 'at: -0.5',
    by: 'at: -1.6',
    at: '- below: 2',
    fr: 'seuils attendus dans l’ordre',
    en: 'cuts expected in order',
  },
  {
    what: 'a domain of an unknown pillar',
    file: 'models/digital-agility.yaml',
    replace: /pillar: digital\n/,
    by: 'pillar: analogue\n',
    at: 'pillar: analogue',
    fr: 'pilier inconnu : analogue',
    en: 'unknown pillar: analogue',
  },
  {
    what: 'a secure practice question',
    file: 'practice/first-question.yaml',
    replace: 'use: practice',
    by: 'use: secure',
    at: 'use: secure',
    fr: 'une question d’entraînement',
    en: 'a practice question',
  },
  {
    what: 'a key that names an absent option',
    file: 'practice/first-question.yaml',
    replace: 'key: c',
    by: 'key: z',
    at: 'key: z',
    fr: 'la clé nomme une option absente',
    en: 'the key names an absent option',
  },
  {
    what: 'an order that forgets an option',
    file: 'practice/first-question.yaml',
    replace: 'key: [b, d, c, a]',
    by: 'key: [b, d, c]',
    at: 'key: [b, d, c]',
    fr: 'la clé doit ordonner toutes les options',
    en: 'the key must order every option',
  },
  {
    what: 'an option’s id twice',
    file: 'practice/first-question.yaml',
    replace: '{ id: b, fr: "Je transfère',
    by: '{ id: a, fr: "Je transfère',
    at: '{ id: a, fr: "J’attends',
    fr: 'identifiant d’option en double',
    en: 'duplicate option id',
  },
  {
    what: 'a domain that no model has',
    file: LEARNING,
    replace: 'domain: learning',
    by: 'domain: yearning',
    at: '- id: learning-001',
    fr: 'domaine inconnu : yearning',
    en: 'unknown domain: yearning',
  },
  {
    what: 'an id twice',
    file: LEARNING,
    replace: 'id: learning-002',
    by: 'id: learning-001',
    at: 'twin',
    fr: 'l’identifiant learning-001 existe déjà (banks/learning.yaml:',
    en: 'the id learning-001 already exists (banks/learning.yaml:',
  },
  {
    what: 'an id with capitals',
    file: LEARNING,
    replace: 'id: learning-002',
    by: 'id: Learning_2',
    at: 'id: Learning_2',
    fr: 'items.1.id',
    en: 'items.1.id',
  },
  {
    what: 'a kind of question that does not exist',
    file: LEARNING,
    replace: /kind: single-choice/,
    by: 'kind: essay',
    at: 'kind: essay',
    fr: 'items.0.kind',
    en: 'items.0.kind',
  },
];

describe('content with a fault', () => {
  let content: ContentFolder;

  beforeEach(async () => {
    content = await copyOfContent();
  });

  afterEach(() => content.remove());

  const lineOf = (text: string, at: string): number => {
    if (at === 'twin')
      return (
        text
          .split('\n')
          .map((line, index) => (line.includes('id: learning-001') ? index + 1 : 0))
          .filter(Boolean)[1] ?? 0
      );
    return text.slice(0, text.indexOf(at)).split('\n').length;
  };

  const isAt = (fault: Fault, { file, at, fr, en }: Mistake, text: string): boolean =>
    fault.file === file &&
    fault.reason.fr.includes(fr) &&
    fault.reason.en.includes(en) &&
    Math.abs(fault.line - lineOf(text, at)) <= 1;

  it.each(mistakes)('($what) is refused with file, line and reason in both languages', async (mistake) => {
    const before = await content.read(mistake.file);
    const text = before.replace(mistake.replace, mistake.by);
    expect(text).not.toBe(before);
    await content.write(mistake.file, text);
    const { documents, faults } = await readContent(content.path, contentKinds);
    expect(documents).toEqual([]);
    const said = faults.map(({ file, line, reason }) => `${file}:${line}: ${reason.fr} / ${reason.en}`);
    if (!faults.some((fault) => isAt(fault, mistake, text))) {
      throw new Error(`expected ${mistake.file}:${lineOf(text, mistake.at)}: ${mistake.fr}, found\n${said.join('\n')}`);
    }
    expect(faults.every(({ reason }) => reason.fr.length > 0 && reason.en.length > 0)).toBe(true);
  });

  it('names every fault of every file at once', async () => {
    const chosen = ['shares that do not sum to one', 'a secure practice question', 'a domain that no model has'];
    for (const { file, replace, by } of mistakes.filter(({ what }) => chosen.includes(what))) {
      await content.write(file, (await content.read(file)).replace(replace, by));
    }
    const { faults } = await readContent(content.path, contentKinds);
    expect(new Set(faults.map(({ file }) => file))).toEqual(
      new Set([BLUEPRINT, 'practice/first-question.yaml', LEARNING]),
    );
  });

  it('is an empty folder as well', async () => {
    const { faults } = await readContent('/nowhere-at-all', contentKinds);
    expect(faults).toEqual([
      { file: '/nowhere-at-all', line: 1, reason: { fr: expect.any(String), en: expect.any(String) } },
    ]);
  });
});

describe('the content that ships', () => {
  it('has no fault', async () => {
    const { documents, faults } = await readContent('assessments', contentKinds);
    expect(faults).toEqual([]);
    expect(documents.filter(({ kind }) => kind === 'item').length).toBeGreaterThanOrEqual(100);
  });

  it('asks at least ten questions a domain, of at least four kinds, in both languages', async () => {
    const { documents } = await readContent('assessments', contentKinds);
    const items = documents
      .filter(({ kind }) => kind === 'item')
      .map(({ body }) => body as { domain: string; kind: string });
    const domains = new Map<string, number>();
    for (const { domain } of items) domains.set(domain, (domains.get(domain) ?? 0) + 1);
    expect(domains.size).toBe(10);
    expect(Math.min(...domains.values())).toBeGreaterThanOrEqual(10);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
  });
});
