import { z } from 'zod';
import { idSchema, type Complaint, type ContentKind } from '../content/index.js';
import { itemSchema, type BankItem, type Item } from './item.js';

const bankFileSchema = z.strictObject({ bank: idSchema, domain: idSchema, items: z.array(itemSchema).min(1) });
const practiceFileSchema = z.strictObject({ items: z.array(itemSchema).min(1) });

/** The items of a bank, one file a domain. */
export const itemKind: ContentKind<z.infer<typeof bankFileSchema>> = {
  name: 'item',
  folder: 'banks',
  schema: bankFileSchema,
  documentsOf: ({ bank, domain, items }) =>
    items.map((item, index) => ({
      id: item.id,
      body: { ...item, bank, domain } satisfies BankItem,
      at: ['items', index],
    })),
  complaintsAbout: (body, lookup) => {
    const item = body as BankItem;
    const complaints = complaintsAboutItem(item);
    const model = lookup('model', item.bank) as { domains: { id: string }[] } | undefined;
    if (model && !model.domains.some(({ id }) => id === item.domain)) {
      complaints.push({
        at: [],
        reason: { fr: `domaine inconnu : ${item.domain}`, en: `unknown domain: ${item.domain}` },
      });
    }
    return complaints;
  },
};

/** Questions to get used to the test; their key may be explained. */
export const practiceKind: ContentKind<z.infer<typeof practiceFileSchema>> = {
  name: 'practice',
  folder: 'practice',
  schema: practiceFileSchema,
  documentsOf: ({ items }) => items.map((item, index) => ({ id: item.id, body: item, at: ['items', index] })),
  complaintsAbout: (body) => {
    const item = body as Item;
    const isSecure = item.use !== 'practice';
    const reason = {
      fr: 'une question d’entraînement doit être `use: practice`',
      en: 'a practice question must be `use: practice`',
    };
    return [...complaintsAboutItem(item), ...(isSecure ? [{ at: ['use'], reason }] : [])];
  },
};

function complaintsAboutItem(item: Item): Complaint[] {
  const complaints: Complaint[] = [];
  const complain = (at: string, fr: string, en: string) => complaints.push({ at: [at], reason: { fr, en } });
  const ids = item.options.map(({ id }) => id);
  if (new Set(ids).size < ids.length) complain('options', 'identifiant d’option en double', 'duplicate option id');
  for (const locale of ['fr', 'en'] as const) {
    const texts = item.options.map((option) => option[locale].toLowerCase());
    if (new Set(texts).size < texts.length)
      complain('options', `deux options identiques (${locale})`, `two identical options (${locale})`);
  }
  const keyFault = faultOfKey(item, ids);
  if (keyFault) complain('key', keyFault.fr, keyFault.en);
  if (item.kind === 'multiple-choice' && item.choose !== undefined && item.choose !== item.key.length) {
    complain('choose', 'le nombre annoncé n’est pas celui de la clé', 'the number announced is not that of the key');
  }
  if (!isMiddleScoreReachable(item)) {
    complain('scoring', 'personne ne peut obtenir le score intermédiaire', 'nobody can get the middle score');
  }
  return complaints;
}

/** With a fixed number of choices, or three pairs for three targets, being nearly right is impossible: the model would expect it. */
function isMiddleScoreReachable(item: Item): boolean {
  if (item.kind === 'multiple-choice') return item.scoring !== 'partial' || item.choose === undefined;
  return item.kind !== 'matching' || item.reuse || item.options.length > 3 || item.targets.length > item.options.length;
}

function faultOfKey(item: Item, ids: readonly string[]): { fr: string; en: string } | null {
  const unknown = { fr: 'la clé nomme une option absente', en: 'the key names an absent option' };
  const isKnown = (id: string) => ids.includes(id);
  switch (item.kind) {
    case 'single-choice':
      return isKnown(item.key) ? null : unknown;
    case 'multiple-choice':
      if (item.key.length > ids.length - 2)
        return { fr: 'il faut au moins deux options fausses', en: 'at least two wrong options are needed' };
      return item.key.every(isKnown) && new Set(item.key).size === item.key.length ? null : unknown;
    case 'ordering':
      return item.key.length === ids.length && ids.every((id) => item.key.includes(id))
        ? null
        : { fr: 'la clé doit ordonner toutes les options', en: 'the key must order every option' };
    case 'matching':
      return faultOfPairs(
        item.key,
        ids,
        item.targets.map(({ id }) => id),
        item.reuse,
      );
  }
}

function faultOfPairs(
  key: Readonly<Record<string, string>>,
  ids: readonly string[],
  targets: readonly string[],
  mayReuse: boolean,
): { fr: string; en: string } | null {
  const isWhole = Object.keys(key).length === ids.length && ids.every((id) => id in key);
  if (!isWhole) return { fr: 'la clé doit associer chaque option', en: 'the key must pair every option' };
  const used = Object.values(key);
  if (!used.every((id) => targets.includes(id)))
    return { fr: 'la clé nomme une cible absente', en: 'the key names an absent target' };
  const isRepeated = !mayReuse && new Set(used).size < used.length;
  return isRepeated
    ? { fr: 'une cible sert deux fois (`reuse: true` ?)', en: 'a target serves twice (`reuse: true`?)' }
    : null;
}

export const itemsOfBank = (bank: string, all: readonly unknown[]): BankItem[] =>
  (all as BankItem[]).filter((item) => item.bank === bank && item.state === 'live');
