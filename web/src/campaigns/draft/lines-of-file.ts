/** The first column of a text or CSV file, whatever spreadsheet wrote it: UTF-8, UTF-16 with its mark, else Latin-1. */
export async function linesOfFile(file: File): Promise<string[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decoded(bytes)
    .split(/\r?\n/)
    .map((line) => (line.split(/[;,\t]/)[0] ?? '').trim().replace(/^"(.*)"$/, '$1'));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
