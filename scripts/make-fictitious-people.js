// Makes the two hundred fictitious people again: assessments/demo/people.csv for the demonstration, and the same as a workbook,
// test/reference/people-200.xlsx, for the tests. The same people each time; any resemblance is chance.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import exceljs from 'exceljs';

const ROOT = resolve(import.meta.dirname, '..');

/** code, name, code of the unit above, site, language, people with their head, job of the others */
const UNITS = [
  ['SIEGE', 'Direction générale', '', 'Paris', 'fr', 4, 'rh'],
  ['RH', 'Ressources humaines', 'SIEGE', 'Paris', 'fr', 10, 'rh'],
  ['FIN', 'Finances et comptabilité', 'SIEGE', 'Paris', 'fr', 16, 'comptable'],
  ['SI', 'Systèmes d’information', 'SIEGE', 'Paris', 'fr', 4, 'support-informatique'],
  ['SI-SUP', 'Support informatique', 'SI', 'Lyon', 'fr', 18, 'support-informatique'],
  ['SI-INF', 'Infrastructures', 'SI', 'Paris', 'fr', 12, 'support-informatique'],
  ['COM', 'Direction commerciale', 'SIEGE', 'Paris', 'fr', 4, 'vente'],
  ['VTE-NORD', 'Ventes Nord', 'COM', 'Lille', 'fr', 18, 'vente'],
  ['VTE-SUD', 'Ventes Sud', 'COM', 'Marseille', 'fr', 20, 'vente'],
  ['VTE-OUEST', 'Ventes Ouest', 'COM', 'Nantes', 'fr', 16, 'vente'],
  ['VTE-INTL', 'International Sales', 'COM', 'London', 'en', 14, 'vente'],
  ['RC', 'Relation client', 'SIEGE', 'Lyon', 'fr', 4, 'relation-client'],
  ['RC-LYON', 'Relation client Lyon', 'RC', 'Lyon', 'fr', 24, 'relation-client'],
  ['RC-LILLE', 'Relation client Lille', 'RC', 'Lille', 'fr', 20, 'relation-client'],
  ['RC-DUBLIN', 'Customer Care Dublin', 'RC', 'Dublin', 'en', 16, 'relation-client'],
];

const GIVEN = {
  fr: `Anaïs Léa Zoé Chloé Inès Maëlle Noémie Hélène Célia Aurélie Élodie Océane Gaëlle Fatoumata Aïcha Yasmine Soizic Nolwenn
    Marie-Ange Anne-Sophie Françoise Geneviève Dominique Camille Claude Loïc Maël Raphaël Gaël Théo Joël Jérôme Stéphane Rémi Cédric
    François-Xavier Jean-Baptiste Jean-Noël Hervé Benoît Gérard Mickaël Mamadou Mehdi Karim Baptiste Thierry Étienne Clément Tristan
    Quentin Erwan Yann Łukasz Bérénice Clémence Margaux Salomé Victoire Honoré`.split(/\s+/),
  en: `Aoife Siobhán Niamh Ciarán Seán Eoin Gráinne Harriet Imogen Oliver Zoë Chloe Rhys Gareth Fiona Angus Priya Arjun Kwame Olúwaseun
    Emily Jack Ruth Thomas`.split(/\s+/),
};

const FAMILY = {
  fr: [
    ...[
      'Lefèvre',
      'Béranger',
      'Château',
      'Dubois-Mérand',
      'Gauthier',
      'Hébert',
      'Jourdan',
      'Kervadec',
      'Le Goff',
      'Le Bihan',
    ],
    ...[
      'Maçon',
      'Noël',
      'Ollivier',
      'Périer',
      'Quéméner',
      'Rousseau',
      'Sénéchal',
      'Tréguer',
      'Vallée',
      'Weber',
      'Zimmermann',
    ],
    ...[
      'Abdelkader',
      'Benali',
      'Cissé',
      'Diallo',
      'N’Diaye',
      'Traoré',
      'Ouédraogo',
      'Nguyễn',
      'Phạm',
      'Çelik',
      'Yılmaz',
    ],
    ...[
      'Fernández',
      'Gonçalves',
      'da Silva',
      'Peña',
      'Müller',
      'Schäfer',
      'Groß',
      'Van den Broeck',
      'De Clercq',
      'Łukasik',
    ],
    ...[
      'D’Hérouville',
      'L’Hôte',
      'D’Andréa',
      'de La Tour',
      'Saint-Éloi',
      'Bœuf',
      'Cœur',
      'Naître',
      'Août',
      'Haÿ',
      'Ng',
      'Ré',
    ],
    ...[
      'Moreau',
      'Fontaine',
      'Chevalier',
      'Perrin',
      'Morin',
      'Garnier',
      'Roux',
      'Faure',
      'Blanchard',
      'Marchand',
      'Lemoine',
    ],
  ],
  en: [
    ...[
      'O’Neill',
      'O’Sullivan',
      'Ó Briain',
      'Ní Dhomhnaill',
      'MacDonald',
      'McCarthy',
      'Fitzgerald',
      'Byrne',
      'Walsh',
      'Murphy',
    ],
    ...[
      'Sørensen',
      'Ångström',
      'Smith-Jones',
      'Okonkwo',
      'Patel',
      'Llewellyn',
      'St. John',
      'Whitehouse',
      'Brontë',
      'Kelly',
    ],
  ],
};

/** Names that break what is not made for them: placed where they are met. */
const TRICKY = new Map([
  [7, ['Weiß', 'Jürgen']],
  [23, ['O’Neill', 'Maëva']],
  [41, ['Sørensen', 'Bjørn']],
  [58, ["D'Hérouville", 'Anne-Cécile']],
  [77, ['Montmorency-Bouteville de Saint-Chamond-Lauraguais', 'Marie-Joséphine-Éléonore']],
  [96, ['Null', 'Théa']],
  [111, ['Été', 'Ève']],
  [133, ['Le Guen-Le Bras', 'Ronan']],
  [150, ['Dupont', 'Dominique']],
  [151, ['Dupont', 'Dominique']],
  [170, ['İnönü', 'Işıl']],
]);

/** They work without a screen of their own: a printed sheet reaches them. */
const WITHOUT_ADDRESS = new Set([84, 102, 139, 158, 176]);

const HEADERS = [
  ...['Matricule', 'Nom', 'Prénom', 'Courriel', 'Code de l’unité', 'Nom de l’unité', 'Unité parente', 'Code métier'],
  ...['Matricule du responsable', 'Langue', 'Site', 'Date de sortie'],
];

/** mulberry32: the same numbers each time. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SPECIAL = { ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', ı: 'i', đ: 'd' };

const inAddress = (name) =>
  name
    .toLowerCase()
    .replace(/[ßøœæłıđ]/g, (letter) => SPECIAL[letter])
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

const numberOf = (index) => `A${String(1001 + index)}`;

/** Longer local parts are refused by mail servers (RFC 5321, 4.5.3.1.1: 64). */
const LONGEST_LOCAL_PART = 60;

class People {
  next = numbersFrom(20261);
  heads = new Map();
  addresses = new Set();
  names = new Set();
  rows = [];

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  name(index, language) {
    const tricky = TRICKY.get(index);
    if (tricky) return tricky;
    for (;;) {
      const [family, given] = [this.pick(FAMILY[language]), this.pick(GIVEN[language])];
      const whole = `${family} ${given}`;
      if (this.names.has(whole)) continue;
      this.names.add(whole);
      return [family, given];
    }
  }

  address(index, family, given) {
    const own = `${inAddress(given)}.${inAddress(family)}`.slice(0, LONGEST_LOCAL_PART);
    const free = this.addresses.has(own) ? `${own}.2` : own;
    this.addresses.add(free);
    return WITHOUT_ADDRESS.has(index) ? '' : `${free}@alizes.example`;
  }

  addUnit([code, unit, parent, site, language, size, job]) {
    for (let place = 0; place < size; place++) {
      const index = this.rows.length;
      const isHead = place === 0;
      const spoken = this.next() < 0.06 ? OTHER[language] : language;
      const [family, given] = this.name(index, language);
      if (isHead) this.heads.set(code, numberOf(index));
      const manager = isHead ? (this.heads.get(parent) ?? '') : this.heads.get(code);
      const where = [code, unit, parent, isHead ? 'chef-equipe' : job, manager];
      this.rows.push([numberOf(index), family, given, this.address(index, family, given), ...where, spoken, site, '']);
    }
  }
}

const OTHER = { fr: 'en', en: 'fr' };

async function asWorkbook(rows) {
  const book = new exceljs.Workbook();
  book.created = book.modified = new Date(Date.UTC(2026, 0, 1));
  const sheet = book.addWorksheet('Personnes', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(HEADERS).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((value) => (value === '' ? null : value)));
  HEADERS.forEach((header, index) => {
    sheet.getColumn(index + 1).width = Math.max(12, header.length + 2);
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

const people = new People();
for (const unit of UNITS) people.addUnit(unit);
const { rows } = people;
if (rows.length !== 200) throw new Error(`two hundred people are expected, not ${rows.length}`);
const csv = `\ufeff${stringify([HEADERS, ...rows], { delimiter: ';', record_delimiter: '\n' })}`;
await mkdir(join(ROOT, 'assessments/demo'), { recursive: true });
await writeFile(join(ROOT, 'assessments/demo/people.csv'), csv);
await writeFile(join(ROOT, 'test/reference/people-200.xlsx'), await asWorkbook(rows));
