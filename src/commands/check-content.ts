import { resolve } from 'node:path';
import { contentKinds } from '../app.module.js';
import { ContentRefused, readContent, type ContentDocument, type ContentKind } from '../content/index.js';
import { demonstrationKind } from '../setup/index.js';
import { print, say } from './terminal.js';

/** All that a folder of content may hold: what is released, and what the demonstration tells. */
export const everyKind: readonly ContentKind[] = [...contentKinds, demonstrationKind];

/** @throws {ContentRefused} with every fault, each with its file and line */
export async function checkContent(folder: string): Promise<void> {
  const { documents, faults } = await readContent(resolve(folder), everyKind);
  if (faults.length > 0) throw new ContentRefused(faults);
  for (const line of summaryOf(documents)) print(line);
}

interface ItemFacts {
  readonly domain: string;
  readonly kind: string;
  readonly state: string;
}

/** Every text is an equal in each language, or the content would have been refused. */
function summaryOf(documents: readonly ContentDocument[]): string[] {
  const items = documents.filter(({ kind }) => kind === 'item').map(({ body }) => body as ItemFacts);
  const line = (fr: string, en: string, counts: string): string => `${say({ fr, en })} ${counts}`;
  return [
    say({
      fr: `Contenu en ordre : ${documents.length} documents en français et en anglais, dont ${items.length} questions.`,
      en: `Sound content: ${documents.length} documents in French and in English, ${items.length} of them questions.`,
    }),
    line(
      'Documents :',
      'Documents:',
      countsBy(documents, ({ kind }) => kind),
    ),
    line(
      'Questions par domaine :',
      'Questions by domain:',
      countsBy(items, ({ domain }) => domain),
    ),
    line(
      'Par genre :',
      'By kind:',
      countsBy(items, ({ kind }) => kind),
    ),
    line(
      'Par état :',
      'By state:',
      countsBy(items, ({ state }) => state),
    ),
  ];
}

function countsBy<T>(values: readonly T[], nameOf: (value: T) => string): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}
