import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { FileRefused } from '../problems.js';

/** Enough to tell one encoding from another; detection reads every byte several times. */
const SAMPLE_BYTES = 64 * 1024;

/** What spreadsheets of this part of the world write when they do not write Unicode. */
const ONE_BYTE = ['windows-1252', 'macintosh'] as const;

/** Letters and marks that French and its neighbours put in names: where an encoding is guessed wrong, others appear. */
const EXPECTED = /[àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ’‘“”«»–—…°€\u00a0]/gu;
const UNEXPECTED = /[\u0080-\u009f\ufffd]/gu;

export interface DecodedText {
  readonly encoding: string;
  /** Pieces of the text, in order: a large file is never one string. */
  readonly pieces: Iterable<string>;
}

/** @throws {FileRefused} bytes that are no text */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  return { encoding, pieces: piecesOf(bytes, encoding) };
}

/** The mark at the start, else what the bytes can only be, else the likeliest by a guess that is verified. */
function encodingOf(bytes: Buffer): string {
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = wideEncodingOf(sample);
  if (wide !== null) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return oneByteEncodingOf(sample, bytes);
}

/** Without a mark, UTF-16 of our languages shows by zeros in every other byte. */
function wideEncodingOf(sample: Buffer): string | null {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return null;
}

function oneByteEncodingOf(sample: Buffer, bytes: Buffer): string {
  const far = bytes.indexOf(bytes.find((byte) => byte > 0x7f) ?? 0);
  const seen = far >= sample.length ? bytes.subarray(far, far + SAMPLE_BYTES) : sample;
  const guessed = chardet.detect(seen);
  const candidates = new Set<string>(ONE_BYTE);
  if (guessed !== null && /^(ISO-8859|windows-125)/i.test(guessed)) candidates.add(guessed.toLowerCase());
  const [best] = [...candidates]
    .map((encoding) => ({ encoding, score: scoreOf(iconv.decode(seen, encoding)) }))
    .sort((left, right) => right.score - left.score);
  if (!best || best.score < 0) throw new FileRefused('IMPORT_ENCODING_UNKNOWN');
  return best.encoding === 'iso-8859-1' ? 'windows-1252' : best.encoding;
}

const scoreOf = (text: string): number =>
  (text.match(EXPECTED)?.length ?? 0) - 3 * (text.match(UNEXPECTED)?.length ?? 0);

const PIECE_BYTES = 64 * 1024;

function* piecesOf(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    yield decoder.write(bytes.subarray(from, from + PIECE_BYTES));
  }
  yield decoder.end() ?? '';
}
