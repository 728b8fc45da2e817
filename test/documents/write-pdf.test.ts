import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { qrFigure, writePdf, type Block, type Document } from '../../src/documents/index.js';

const aDocument = (blocks: readonly Block[], locale: Document['locale'] = 'fr'): Document => ({
  locale,
  title: 'Résultat d’agilité numérique',
  footer: 'Maison Essai, 24 novembre 2026',
  blocks,
});

/** The file as text, its compressed streams opened. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  return raw.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, body: string) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe('a document written as PDF', () => {
  it('says its language and title, and is marked as tagged and accessible', async () => {
    const text = opened(await writePdf(aDocument([{ kind: 'heading', level: 1, text: 'Bonjour' }])));
    expect(text).toMatch(/\/Lang \(fr-FR\)/);
    expect(text).toMatch(/\/MarkInfo/);
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/pdfuaid/);
    expect(opened(await writePdf(aDocument([], 'en')))).toMatch(/\/Lang \(en-GB\)/);
  });

  it('tags headings, lists, tables and figures with their alternatives', async () => {
    const text = opened(
      await writePdf(
        aDocument([
          { kind: 'heading', level: 2, text: 'Domaines' },
          { kind: 'list', items: ['un', 'deux'] },
          {
            kind: 'table',
            columns: [
              { heading: 'Domaine', share: 2 },
              { heading: 'Score', share: 1 },
            ],
            rows: [['Sûreté', '512']],
          },
          await qrFigure('https://agilometre.example/verify/abc', { side: 90, leadsTo: 'Vérifier :' }),
        ]),
      ),
    );
    for (const tag of ['H2', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
      expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
    }
    expect(text).toMatch(/\/Alt/);
  });

  it('begins another page for a long table, and every row stays whole', async () => {
    const rows = Array.from({ length: 120 }, (_row, index) => [`Łukasz Đorđe ${index}`, 'ligne longue '.repeat(8)]);
    const columns = [
      { heading: 'Nom', share: 1 },
      { heading: 'Texte', share: 2 },
    ];
    const text = opened(await writePdf(aDocument([{ kind: 'table', columns, rows }])));
    expect(countOf(text, /\/S \/TR\b/g)).toBe(121);
    expect(countOf(text, /\/Type \/Page\b/g)).toBeGreaterThan(3);
  });

  it('holds every text and nothing else when it is empty or very long', async () => {
    const long = 'Une phrase assez longue pour aller à la ligne. '.repeat(300);
    const pages = countOf(opened(await writePdf(aDocument([{ kind: 'paragraph', text: long }]))), /\/Type \/Page\b/g);
    expect(pages).toBeGreaterThan(2);
    expect(countOf(opened(await writePdf(aDocument([]))), /\/Type \/Page\b/g)).toBe(1);
  });
});
