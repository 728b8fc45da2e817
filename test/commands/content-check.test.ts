import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkContent } from '../../src/commands/check-content.js';
import { explain } from '../../src/commands/explain.js';
import { copyOfContent, SHIPPED_CONTENT, type ContentFolder } from '../support/content-folder.js';
import { spokenBy } from '../support/spoken.js';

describe('content check', () => {
  let folder: ContentFolder;

  beforeAll(async () => {
    folder = await copyOfContent();
  });

  afterAll(() => folder.remove());

  it('sums up the content that ships', async () => {
    const said = await spokenBy(() => checkContent(SHIPPED_CONTENT));
    for (const kind of ['single-choice', 'multiple-choice', 'ordering', 'matching', 'ethics', 'safety']) {
      expect(said).toMatch(new RegExp(`${kind} \\d+`));
    }
  });

  it('names the file and the line of every fault, in both languages', async () => {
    const safety = (await folder.read('banks/safety.yaml')).split('\n');
    const line = safety.findIndex((text) => text.trim().startsWith('key: ')) + 1;
    await folder.write('banks/safety.yaml', safety.with(line - 1, '    key: z').join('\n'));
    const demonstration = await folder.read('demo/organisation.yaml');
    await folder.write('demo/organisation.yaml', demonstration.replace('blueprint: hiring', 'blueprint: nowhere'));
    const error: unknown = await checkContent(folder.path).catch((refusal: unknown) => refusal);
    expect(explain(error, 'en')).toContain(`banks/safety.yaml:${line}: the key names an absent option`);
    expect(explain(error, 'fr')).toContain(`banks/safety.yaml:${line}: la clé nomme une option absente`);
    expect(explain(error, 'en')).toMatch(/demo\/organisation\.yaml:\d+: not found: nowhere/);
  });
});
