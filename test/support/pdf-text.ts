import { inflateSync } from 'node:zlib';

/** What a document says, a string each time it is set: the fonts are parts of fonts, and carry what each sign stands for. */
export function textsOf(pdf: Buffer): string[] {
  const streams = streamsOf(pdf);
  const fonts = streams.filter((stream) => stream.includes('beginbfrange')).map(signsOf);
  const set = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => shown));
  return set.flatMap((shown) => {
    const signs = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return fonts.map((font) => signs.map((sign) => font.get(parseInt(sign, 16)) ?? '\uFFFD').join(''));
  });
}

/** The addresses a document leads to; its figures say theirs in UTF-16. */
export const addressesIn = (pdf: Buffer): string[] =>
  [pdf.toString('latin1').replaceAll('\0', ''), ...streamsOf(pdf).map((stream) => stream.replaceAll('\0', ''))].flatMap(
    (text) => text.match(/https?:\/\/[\w.:-]+\/[\w/-]+/g) ?? [],
  );

const streamsOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return body;
    }
  });

/** From `<0000> <00ff> [<0041> <0042> …]`: the first place, the last, and what stands at each. */
function signsOf(map: string): Map<number, string> {
  const ranges = [...map.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi)];
  return new Map(
    ranges.flatMap(([, first = '', signs = '']) =>
      [...signs.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = ''], index): [number, string] => [
        parseInt(first, 16) + index,
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      ]),
    ),
  );
}
